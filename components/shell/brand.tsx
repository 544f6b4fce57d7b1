import Link from 'next/link';
import { Avatar } from '@/components/ui/avatar';

type BrandProps = { id: string; title: string; subtitle?: string | null; avatarUrl: string | null; small?: boolean };

/** The network by its own name and picture: the way home. */
export function Brand({ id, title, subtitle, avatarUrl, small = false }: BrandProps) {
  return (
    <Link href="/feed" prefetch={false} className="flex min-h-10 min-w-0 items-center gap-3 rounded-control px-1">
      <Avatar id={id} name={title} src={avatarUrl} size={small ? 28 : 40} shape="square" />
      <span className="min-w-0">
        <span className="block truncate font-[640] text-[1.0625rem]/6 tracking-[-0.01em]" dir="auto">
          {title}
        </span>
        {subtitle ? (
          <span className="block truncate text-ink-3 text-meta" dir="auto">
            {subtitle}
          </span>
        ) : null}
      </span>
    </Link>
  );
}
