/** Which limit kept a request out. */
export type Full = 'session' | 'all';

export type Places = {
  /** null: come in, and `leave` afterwards. Resolves with the limit that was still full at the end of the wait. */
  enter(session: string): null | Promise<Full | null>;
  leave(session: string): void;
};

export type PlaceLimits = { perSession: number; inAll: number; sessionQueue: number; queue: number; waitMs: number };

/**
 * One session gets 16 places of 96, so that six busy ones cannot hold up everybody; a page asks for two or three at
 * once. The pool of sockets (lib/networks) is larger than all of them.
 */
export const PLACE_LIMITS: PlaceLimits = { perSession: 16, inAll: 96, sessionQueue: 256, queue: 512, waitMs: 5_000 };

type Line = { inside: number; waiting: Set<() => void> };

/** Limits how many operations are under way, per session and in all, with a short queue before each limit. */
export function makePlaces(limits: PlaceLimits = PLACE_LIMITS): Places {
  const sessions = new Map<string, Line>();
  const all: Line = { inside: 0, waiting: new Set() };

  function lineOf(session: string): Line {
    let line = sessions.get(session);
    if (!line) {
      line = { inside: 0, waiting: new Set() };
      sessions.set(session, line);
    }
    return line;
  }

  /** A place that is left goes to the first who waits for it. */
  function pass(line: Line): void {
    const [next] = line.waiting;
    if (next) next();
    else line.inside--;
  }

  function leaveSession(session: string): void {
    const line = lineOf(session);
    pass(line);
    if (line.inside === 0) sessions.delete(session);
  }

  function queued(line: Line, longest: number): Promise<boolean> {
    if (line.waiting.size >= longest) return Promise.resolve(false);
    return new Promise((resolve) => {
      const end = (got: boolean) => {
        clearTimeout(timer);
        line.waiting.delete(take);
        resolve(got);
      };
      const take = () => end(true);
      const timer = setTimeout(() => end(false), limits.waitMs);
      line.waiting.add(take);
    });
  }

  async function waited(session: string, line: Line): Promise<Full | null> {
    if (line.inside < limits.perSession) line.inside++;
    else if (!(await queued(line, limits.sessionQueue))) return 'session';
    if (all.inside < limits.inAll) all.inside++;
    else if (!(await queued(all, limits.queue))) {
      leaveSession(session);
      return 'all';
    }
    return null;
  }

  return {
    enter(session) {
      const line = lineOf(session);
      if (line.inside >= limits.perSession || all.inside >= limits.inAll) return waited(session, line);
      line.inside++;
      all.inside++;
      return null;
    },
    leave(session) {
      pass(all);
      leaveSession(session);
    },
  };
}
