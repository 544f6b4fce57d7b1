import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button-class';
import { Time } from '@/components/ui/time';
import { deviceInWords } from './device';
import { type HostUse, HostUses } from './host-uses';
import { scopeInWords } from './scope-words';

/** One session of the member who looks. Times are ISO 8601. */
export type PassportSession = {
  handle: string;
  isCurrent: boolean;
  /** The User-Agent: free text of a browser. */
  device: string;
  createdAt: string;
  lastUsedAt: string;
  /** The latest that it can last, however often it is used. */
  latestEnd: string;
  grants: { name: 'member' | 'host'; scopes: string[]; endsAt: string | null }[];
  uses: HostUse[];
};

/** Where someone is signed in, since when, for how long still, what Foyer may do there, and the way to end it. */
export function SessionCard({ session, idleDays }: { session: PassportSession; idleDays: number }) {
  const { device, isCurrent } = session;
  const name = deviceInWords(device);
  const hostUntil = session.grants.find((grant) => grant.name === 'host')?.endsAt;
  return (
    <li className="rounded-card border border-hairline bg-surface p-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 grow basis-56">
          <h2 className="flex flex-wrap items-center gap-x-2 text-[1.0625rem]/6">
            {name} {isCurrent ? <Badge tone="accent">This browser</Badge> : null}
          </h2>
          <p className="mt-1 text-ink-2 text-ui">
            Last used <Time value={session.lastUsedAt} />, signed in <Time value={session.createdAt} />
          </p>
        </div>
        <form method="post" action="/api/auth/sessions/end">
          <input type="hidden" name="handle" value={session.handle} />
          <button type="submit" className={buttonClass('soft')}>
            {isCurrent ? 'Sign out here' : 'End session'}
            {isCurrent ? null : <span className="sr-only"> of {name}</span>}
          </button>
        </form>
      </div>
      <p className="mt-3 text-ink-2 text-ui">
        Ends after {idleDays} days unused, at the latest on{' '}
        <Time value={session.latestEnd} format="date" className="whitespace-nowrap" />.
      </p>
      {hostUntil ? (
        <p className="text-ink-2 text-ui">
          Host mode ends by itself on <Time value={hostUntil} format="exact" />.
        </p>
      ) : null}
      {session.uses.length > 0 ? <HostUses uses={session.uses} /> : null}
      <details open={isCurrent} className="mt-1 -mb-2 text-ui">
        <summary className="w-fit rounded-control py-2 text-ink-2 hover:text-ink">
          What Foyer may do<span className="sr-only"> in {name}</span>
        </summary>
        <div className="flex flex-col gap-3 pb-2">
          {session.grants.map(({ name: grant, scopes }) => (
            <GrantedScopes key={grant} grant={grant} scopes={scopes} />
          ))}
          {device ? <p className="break-words text-ink-3 text-meta">The browser called itself: {device}</p> : null}
        </div>
      </details>
    </li>
  );
}

function GrantedScopes({ grant, scopes }: { grant: 'member' | 'host'; scopes: string[] }) {
  return (
    <div>
      <h3 className="font-[600]">{grant === 'host' ? 'In host mode it may' : 'As a member it may'}</h3>
      <ul className="mt-1 list-disc ps-5 text-ink-2 marker:text-ink-3">
        {scopes.map((scope) => (
          <li key={scope} title={scope}>
            {scopeInWords(scope)}
          </li>
        ))}
      </ul>
    </div>
  );
}
