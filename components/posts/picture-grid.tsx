import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { Picture } from './media';
import { PictureImage } from './picture-image';

type PictureGridProps = {
  pictures: Picture[];
  /** The first picture of a screen is asked for at once. */
  eager?: boolean;
  /** Wraps a picture, such as in the button that opens it large. */
  wrap?: (picture: Picture, index: number, image: ReactNode) => ReactNode;
};

const SHOWN = 4;
// A tall picture is cut to 4:5, a very wide one keeps some height.
const TALLEST = 4 / 5;
const WIDEST = 3;

/** One picture in its own shape, up to four in a grid, and how many more there are. Its room is kept from the start. */
export function PictureGrid({ pictures, eager = false, wrap = (_, __, image) => image }: PictureGridProps) {
  const [only] = pictures;
  if (!only) return null;
  if (pictures.length === 1) {
    const ratio = Math.min(Math.max(only.ratio ?? 16 / 10, TALLEST), WIDEST);
    return (
      <div className="overflow-hidden rounded-[10px]" style={{ aspectRatio: ratio }}>
        {wrap(only, 0, <PictureImage src={only.src} alt={only.alt} eager={eager} />)}
      </div>
    );
  }
  const shown = pictures.slice(0, SHOWN);
  const more = pictures.length - shown.length;
  return (
    <div
      className={clsx(
        'grid grid-cols-2 gap-1 overflow-hidden rounded-[10px]',
        shown.length === 2 ? 'aspect-[2/1]' : 'aspect-[4/3] grid-rows-2',
      )}
    >
      {shown.map((picture, index) => (
        <div
          key={picture.key}
          className={clsx('relative min-h-0 min-w-0', shown.length === 3 && index === 0 && 'row-span-2')}
        >
          {wrap(picture, index, <PictureImage src={picture.src} alt={picture.alt} eager={eager && index === 0} />)}
          {more > 0 && index === SHOWN - 1 ? (
            <span className="pointer-events-none absolute inset-0 grid place-items-center bg-black/50 font-[600] text-2xl text-white">
              <span aria-hidden="true">+{more}</span>
              <span className="sr-only">and {more} more</span>
            </span>
          ) : null}
        </div>
      ))}
    </div>
  );
}
