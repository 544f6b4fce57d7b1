import clsx from 'clsx';
import { initials } from '@/lib/format/name';
import { hueOf } from '@/lib/format/tint';
import { AvatarPicture } from './avatar-picture';

type AvatarProps = {
  /** Decides the tint of drawn initials. */
  id: string;
  name: string | null | undefined;
  src?: string | null | undefined;
  /** Pixels; 36 in author lines. */
  size?: number;
  /** People are round, spaces and networks are squares with soft corners. */
  shape?: 'round' | 'square';
  className?: string;
};

/** A picture, or drawn initials where there is none or it does not come. Decoration: the name stands beside it. */
export function Avatar({ id, name, src, size = 36, shape = 'round', className }: AvatarProps) {
  const hue = hueOf(id);
  const signs = initials(name);
  return (
    <span
      aria-hidden="true"
      // Drawn by CSS: initials are no words of the page, so they are not found, copied or read out.
      data-initials={signs || '·'}
      className={clsx(
        'before:content-[attr(data-initials)]',
        'relative inline-grid shrink-0 select-none place-items-center overflow-hidden font-[600]',
        shape === 'round' ? 'rounded-full' : 'rounded-[28%]',
        className,
      )}
      style={{
        width: size,
        height: size,
        fontSize: size * (signs.length > 1 ? 0.36 : 0.44),
        lineHeight: 1,
        background: `light-dark(oklch(0.9 0.045 ${hue}), oklch(0.36 0.05 ${hue}))`,
        color: `light-dark(oklch(0.4 0.09 ${hue}), oklch(0.9 0.05 ${hue}))`,
      }}
    >
      {src ? <AvatarPicture src={src} size={size} /> : null}
    </span>
  );
}
