import { MemberName } from '@/components/members/member-name';
import { roleInWords } from '@/components/members/role';
import { Avatar } from '@/components/ui/avatar';
import { Time } from '@/components/ui/time';
import type { HostMemberFragment } from '@/graphql/generated/graphql';

/** One member. A phone has two columns: what the others hold stands under the name there. */
export function MemberRow({ member }: { member: HostMemberFragment }) {
  const role = roleInWords(member);
  return (
    <tr className="border-hairline border-b last:border-0 hover:bg-hover">
      <th scope="row" className="px-4 py-2.5 font-normal">
        <span className="flex items-center gap-3">
          <Avatar id={member.id} name={member.name} src={member.avatarUrl} size={36} />
          <span className="flex min-w-0 flex-col items-start">
            <MemberName member={member} className="max-w-full" />
            <span className="text-ink-2 text-meta md:hidden">
              {role}
              {member.joinedAt ? (
                <>
                  , since <Time value={member.joinedAt} format="date" />
                </>
              ) : null}
            </span>
          </span>
        </span>
      </th>
      <td className="hidden px-4 py-2.5 text-ink-2 md:table-cell">{role}</td>
      <td className="hidden px-4 py-2.5 text-ink-2 md:table-cell">
        <Moment value={member.joinedAt} format="date" />
      </td>
      <td className="py-2.5 pr-3 pl-2 text-ink-2 md:px-4">
        <Moment value={member.lastActiveAt} />
      </td>
    </tr>
  );
}

function Moment({ value, format = 'relative' }: { value: string | null; format?: 'relative' | 'date' }) {
  if (value !== null) return <Time value={value} format={format} />;
  return (
    <span title="The network did not say">
      <span aria-hidden="true">–</span>
      <span className="sr-only">not known</span>
    </span>
  );
}
