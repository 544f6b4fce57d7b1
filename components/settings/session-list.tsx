import { buttonClass } from '@/components/ui/button-class';
import { type PassportSession, SessionCard } from './session-card';

type SessionListProps = {
  sessions: PassportSession[];
  /** Whether the network said who the member is: else their other sessions cannot be found. */
  isKnown: boolean;
  /** Days unused after which a session ends. */
  idleDays: number;
};

/** All sessions of a member, and the two buttons that end several. Plain forms: they work without JavaScript. */
export function SessionList({ sessions, isKnown, idleDays }: SessionListProps) {
  const others = sessions.filter((session) => !session.isCurrent).length;
  return (
    <>
      <ul className="flex flex-col gap-3">
        {sessions.map((session) => (
          <SessionCard key={session.handle} session={session} idleDays={idleDays} />
        ))}
      </ul>
      {isKnown ? null : (
        <p className="mt-4 text-ink-2 text-ui">
          Your network did not say who you are, so Foyer cannot find your other sessions. They end by themselves.
        </p>
      )}
      <div className="mt-6 flex flex-wrap gap-2 border-hairline border-t pt-5">
        {others > 0 ? (
          <form method="post" action="/api/auth/sessions/end-others">
            <button type="submit" className={buttonClass('soft')}>
              End all other sessions
            </button>
          </form>
        ) : null}
        <form method="post" action="/api/auth/sessions/end-all">
          <button type="submit" className={buttonClass('quiet')}>
            Sign out everywhere
          </button>
        </form>
      </div>
    </>
  );
}
