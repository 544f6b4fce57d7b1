'use client';

import clsx from 'clsx';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './icon-button';

type DialogProps = {
  open: boolean;
  /** Escape, the close button, a press beside it. */
  onClose: () => void;
  title: string;
  /** `sheet` rises from the bottom on a phone; on a desk both are centred. */
  shape?: 'card' | 'sheet';
  className?: string;
  children: ReactNode;
};

/** The platform's modal dialog: focus stays inside and goes back where it was. */
export function Dialog({ open, onClose, title, shape = 'card', className, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes a dialog with Escape
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={clsx(
        'opens bg-raised text-ink shadow-float',
        shape === 'sheet' ? 'sheet' : 'm-auto w-[min(26rem,calc(100vw-2rem))] rounded-card',
        className,
      )}
      onClose={onClose}
      // A press on the scrim is a press on the dialog itself.
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className="flex max-h-[inherit] flex-col">
        <header className="flex items-center justify-between gap-4 py-3 pr-2 pl-5">
          <h2 id={titleId} className="text-title">
            {title}
          </h2>
          <IconButton icon={X} label="Close" onClick={onClose} />
        </header>
        <div className="min-h-0 overflow-y-auto px-5 pb-5">{children}</div>
      </div>
    </dialog>
  );
}
