'use client';

import { useState } from 'react';

/** Lies over the initials; a picture that fails takes itself away and leaves them. */
export function AvatarPicture({ src, size }: { src: string; size: number }) {
  const [failed, setFailed] = useState(false);
  if (failed) return null;
  return (
    // biome-ignore lint/performance/noImgElement: pictures keep their own addresses, there is no optimiser
    <img
      // A picture can have failed before React was there to hear it.
      ref={(image) => {
        if (image?.complete && image.naturalWidth === 0 && image.currentSrc !== '') setFailed(true);
      }}
      src={src}
      alt=""
      width={size}
      height={size}
      loading="lazy"
      decoding="async"
      onError={() => setFailed(true)}
      className="absolute inset-0 size-full bg-sunken object-cover dimmed"
    />
  );
}
