import { Time } from '@/components/ui/time';
import { count as figure } from '@/lib/format/number';

export type HostUse = { operation: string; count: number; lastAt: number };

const WORDS: ReadonlyMap<string, string> = new Map([['HostMembers', 'Read the list of members']]);

/** What host mode was used for in one session: the operations it sent, not what they brought back. */
export function HostUses({ uses }: { uses: readonly HostUse[] }) {
  return (
    <div className="mt-3">
      <h3 className="font-[600] text-ui">What host mode did here</h3>
      <ul className="mt-1 text-ink-2 text-ui">
        {uses.map(({ operation, count, lastAt }) => (
          <li key={operation}>
            {WORDS.get(operation) ?? operation} {count === 1 ? 'once, ' : `${figure(count)} times, the last `}
            <Time value={new Date(lastAt).toISOString()} />
          </li>
        ))}
      </ul>
    </div>
  );
}
