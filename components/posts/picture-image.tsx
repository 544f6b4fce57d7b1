'use client';

import clsx from 'clsx';
import { ImageOff } from 'lucide-react';
import { useState } from 'react';

type PictureImageProps = { src: string; alt: string; eager?: boolean; fit?: 'cover' | 'contain'; className?: string };

/** Fills the room its parent keeps for it. A picture that does not come leaves a quiet ground and says so. */
export function PictureImage({ src, alt, eager = false, fit = 'cover', className }: PictureImageProps) {
  const [failed, setFailed] = useState(false);
  if (failed) {
    return (
      <span className={clsx('grid size-full place-items-center bg-sunken text-ink-3', className)}>
        <ImageOff aria-hidden="true" size={24} strokeWidth={1.5} />
        <span className="sr-only">
          {alt ? `${alt}, a picture that could not be loaded` : 'A picture that could not be loaded'}
        </span>
      </span>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: members' pictures keep their own addresses, there is no optimiser
    <img
      // It can have failed before React was there to hear it.
      ref={(image) => {
        if (image?.complete && image.naturalWidth === 0 && image.currentSrc !== '') setFailed(true);
      }}
      src={src}
      alt={alt}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : undefined}
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setFailed(true)}
      className={clsx('dimmed size-full bg-sunken', fit === 'cover' ? 'object-cover' : 'object-contain', className)}
    />
  );
}
