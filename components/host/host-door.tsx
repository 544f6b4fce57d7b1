import { buttonClass } from '@/components/ui/button-class';
import { LinkButton } from '@/components/ui/link-button';

type HostDoorProps = {
  /** The network as people call it. */
  network: string;
  /** A path among the dashboards; the route that takes it checks. */
  returnTo: string;
  /** False where the network says that the member is no host. It decides itself, so the button stays. */
  isHost: boolean;
  /** Host mode was just left. */
  left?: boolean;
  /** What kept the door shut, in words. */
  problem?: { title: string; what: string; next: string } | null;
};

/** What host mode is, and the one button that begins it. A real form: nothing but a press starts a sign-in. */
export function HostDoor({ network, returnTo, isHost, left = false, problem = null }: HostDoorProps) {
  const points = [
    [`${network} asks you once more.`, 'On its own page. Only hosts can say yes there.'],
    [
      'It lasts eight hours.',
      'Then, or as soon as you leave host mode, Foyer throws the key away and tells the network.',
    ],
    ['Everything else stays as it is.', 'What you read and write as a member never goes through this key.'],
  ] as const;
  return (
    <section className="mx-auto w-full max-w-[36rem] py-6 md:py-12">
      {left ? (
        <p role="status" className="mb-6 inline-flex rounded-full bg-good-soft px-4 py-2 text-good text-ui">
          You left host mode. Foyer no longer holds its key.
        </p>
      ) : null}
      {problem ? (
        <div role="alert" className="mb-8 rounded-card border border-hairline bg-surface p-5">
          <p className="font-[620]">{problem.title}</p>
          <p className="mt-1 text-ui">{problem.what}</p>
          <p className="mt-2 text-ink-2 text-ui">{problem.next}</p>
        </div>
      ) : null}
      <h1 className="font-serif text-[clamp(2rem,1.6rem+1.6vw,2.625rem)]/[1.12] tracking-[-0.018em]">
        The host dashboard needs a key of its own
      </h1>
      <p className="mt-4 text-ink-2">
        As a member you see what members see. To show what only hosts may know, such as everybody who belongs to{' '}
        {network} and when they were last here, Foyer asks the network for a second key.
      </p>
      <ul className="mt-8 border-hairline border-t">
        {points.map(([title, text]) => (
          <li key={title} className="border-hairline border-b py-4">
            <p className="font-[600]">{title}</p>
            <p className="text-ink-2 text-ui">{text}</p>
          </li>
        ))}
      </ul>
      {isHost ? null : (
        <p className="mt-6 text-ink-2 text-ui">
          As far as Foyer can see, you are not a host of {network}. The network decides, and would say so.
        </p>
      )}
      <div className="mt-8 flex flex-wrap gap-2">
        <form method="post" action="/api/auth/step-up">
          <input type="hidden" name="returnTo" value={returnTo} />
          <button type="submit" className={`${buttonClass(isHost ? 'solid' : 'soft')} min-h-12 px-6`}>
            Open host dashboard
          </button>
        </form>
        <LinkButton href="/feed" variant="quiet" className="min-h-12">
          Go to the feed
        </LinkButton>
      </div>
    </section>
  );
}
