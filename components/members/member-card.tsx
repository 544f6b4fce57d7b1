import { ArrowUpRight } from 'lucide-react';
import { Avatar } from '@/components/ui/avatar';
import { Time } from '@/components/ui/time';
import type { MemberCardQuery } from '@/graphql/generated/graphql';
import { displayName } from '@/lib/format/name';
import { count } from '@/lib/format/number';
import { roleInWords } from './role';

type Member = Extract<MemberCardQuery['node'], { __typename: 'User' }>;

/** Who someone is, on one card. */
export function MemberCard({ member }: { member: Member }) {
  const name = displayName(member.name);
  return (
    <article className="rounded-card border border-hairline bg-surface p-6 sm:p-8">
      <div className="flex flex-col items-start gap-5 sm:flex-row sm:items-center sm:gap-6">
        <Avatar id={member.id} name={member.name} src={member.avatarUrl} size={112} />
        <div className="min-w-0 max-w-full">
          <h1 className="break-words text-title-xl">
            <bdi>{name}</bdi>
          </h1>
          <p className="mt-1 text-ink-2 text-ui">{roleInWords(member)}</p>
        </div>
      </div>
      {member.shortBio ? (
        <p dir="auto" className="mt-6 max-w-measure whitespace-pre-line break-words text-body">
          {member.shortBio}
        </p>
      ) : null}
      <dl className="mt-6 flex flex-wrap gap-x-10 gap-y-4 border-hairline border-t pt-5">
        {member.joinedAt ? (
          <Fact name="Here since">
            <Time value={member.joinedAt} format="date" />
          </Fact>
        ) : null}
        <Fact name="Followers">{count(member.followerCount)}</Fact>
        <Fact name="Following">{count(member.followedMemberCount)}</Fact>
      </dl>
      <a
        href={member.url}
        target="_blank"
        rel="noopener noreferrer"
        className="-ms-2 mt-4 inline-flex min-h-10 items-center gap-1 rounded-control px-2 text-accent-text text-ui hover:bg-hover"
      >
        Open their page on the network
        <ArrowUpRight aria-hidden="true" size={16} strokeWidth={1.75} />
      </a>
    </article>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-ink-2 text-meta">{name}</dt>
      <dd className="font-[600] text-ui tabular-nums">{children}</dd>
    </div>
  );
}
