import clsx from 'clsx';
import Link from 'next/link';
import { displayName } from '@/lib/format/name';

type MemberNameProps = { member: { id: string; name: string | null } | null; className?: string };

/** A name that leads to the member's card. Names of any script keep to themselves; long ones are cut, the title has all. */
export function MemberName({ member, className }: MemberNameProps) {
  const name = displayName(member?.name);
  const look = clsx('truncate font-[600] text-ink', className);
  if (!member) return <bdi className={look}>Someone who left</bdi>;
  return (
    <Link
      href={`/members/${encodeURIComponent(member.id)}`}
      prefetch={false}
      title={name}
      className={clsx(look, 'hover:underline')}
    >
      <bdi>{name}</bdi>
    </Link>
  );
}
