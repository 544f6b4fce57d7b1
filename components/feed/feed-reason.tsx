import { MemberName } from '@/components/members/member-name';
import { Time } from '@/components/ui/time';
import { feedReason } from './reason';

type FeedReasonProps = {
  item: { action: string; actedAt: string | null; actor: { id: string; name: string | null } | null };
};

/** Why a post is here now, where it is not simply new: “Ana replied”. */
export function FeedReason({ item }: FeedReasonProps) {
  const reason = feedReason(item.action, item.actor);
  if (!reason) return null;
  return (
    <p className="-mb-1 flex min-w-0 items-baseline gap-1 border-hairline border-b pb-2.5 text-ink-2 text-meta">
      <MemberName member={item.actor} className="font-[560] text-ink-2" />
      <span className="shrink-0">{reason.did}</span>
      {item.actedAt ? (
        <>
          <span aria-hidden="true">·</span>
          <Time value={item.actedAt} className="shrink-0" />
        </>
      ) : null}
    </p>
  );
}
