'use client';

import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import type { Picture } from './media';

type LightboxProps = { pictures: Picture[]; start: number; onClose: () => void };

const WHITE = 'text-white/80 hover:bg-white/15 hover:text-white';

/** Pictures as large as the screen, in the platform's modal dialog: arrows go on, Escape closes. */
export default function Lightbox({ pictures, start, onClose }: LightboxProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(start);
  const picture = pictures[at];
  useEffect(() => {
    // React may run this twice in development; an open dialog refuses a second time.
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  if (!picture) return null;
  const go = (by: number) => setAt((index) => Math.min(Math.max(index + by, 0), pictures.length - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') go(1);
    if (event.key === 'ArrowLeft') go(-1);
    if (event.key === 'Home') setAt(0);
    if (event.key === 'End') setAt(pictures.length - 1);
  };
  const many = pictures.length > 1;
  return (
    <dialog
      ref={dialog}
      aria-label={`Picture ${at + 1} of ${pictures.length}`}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={(event) =>
        event.target instanceof Element && !event.target.closest('button, img') && dialog.current?.close()
      }
      className="opens m-0 h-dvh max-h-none w-dvw max-w-none bg-black/90 text-white [color-scheme:dark] [--opens-from:scale(0.98)]"
    >
      <div className="grid h-full grid-rows-[auto_1fr]">
        <div className="flex items-center justify-between p-2 ps-4">
          <p aria-live="polite" className="text-meta tabular-nums">
            {many ? `${at + 1} of ${pictures.length}` : null}
            {picture.alt ? <bdi className="ms-2 opacity-80">{picture.alt}</bdi> : null}
          </p>
          <IconButton icon={X} label="Close" className={WHITE} onClick={() => dialog.current?.close()} />
        </div>
        <div className="relative min-h-0 pb-4">
          {/* biome-ignore lint/performance/noImgElement: members' pictures keep their own addresses, there is no optimiser */}
          <img
            key={picture.key}
            src={picture.full}
            alt={picture.alt}
            referrerPolicy="no-referrer"
            className="size-full object-contain"
          />
          {many ? (
            <>
              <IconButton
                icon={ChevronLeft}
                label="Previous picture"
                aria-disabled={at === 0}
                className={`${WHITE} absolute inset-y-0 left-2 my-auto bg-black/40 aria-disabled:opacity-30`}
                onClick={() => go(-1)}
              />
              <IconButton
                icon={ChevronRight}
                label="Next picture"
                aria-disabled={at === pictures.length - 1}
                className={`${WHITE} absolute inset-y-0 right-2 my-auto bg-black/40 aria-disabled:opacity-30`}
                onClick={() => go(1)}
              />
            </>
          ) : null}
        </div>
      </div>
    </dialog>
  );
}
