'use client';

import { lazy, Suspense, useState } from 'react';
import type { Picture } from './media';
import { PictureGrid } from './picture-grid';

const Lightbox = lazy(() => import('./lightbox'));

/** A post's pictures, each of which opens large. */
export function PostGallery({ pictures }: { pictures: Picture[] }) {
  const [openAt, setOpenAt] = useState<number | null>(null);
  return (
    <>
      <PictureGrid
        pictures={pictures}
        eager
        wrap={(picture, index, image) => (
          <button
            type="button"
            onClick={() => setOpenAt(index)}
            aria-label={`Open picture ${index + 1} of ${pictures.length}${picture.alt ? `: ${picture.alt}` : ''}`}
            className="block size-full cursor-zoom-in outline-offset-[-4px]"
          >
            {image}
          </button>
        )}
      />
      {openAt === null ? null : (
        <Suspense fallback={null}>
          <Lightbox pictures={pictures} start={openAt} onClose={() => setOpenAt(null)} />
        </Suspense>
      )}
    </>
  );
}
