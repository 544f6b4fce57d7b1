import { Doorway } from '@/components/shell/doorway';
import { SignInForm } from '@/components/shell/sign-in-form';
import { SignInSteps } from '@/components/shell/sign-in-steps';
import { LinkButton } from '@/components/ui/link-button';
import { config } from '@/lib/config';
import { networkName } from '@/lib/format/name';
import { currentSession } from '@/lib/session';

const rooms = [
  ['Read in peace', 'Articles, pictures, films and polls from every space, in one column that lets the words breathe.'],
  ['Answer as yourself', 'Comment, reply and react. It reaches the network at once, under your own name.'],
  ['Find it again', 'Save what is worth a second look, and walk straight to the space or person you have in mind.'],
] as const;

type LandingProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Landing({ searchParams }: LandingProps) {
  const [query, read] = await Promise.all([searchParams, currentSession()]);
  const network = networkName(config().network);
  return (
    <>
      <section className="grid grow items-center gap-12 py-8 lg:grid-cols-[1.15fr_1fr] lg:py-12">
        <div>
          {query['signed-out'] === undefined ? null : (
            <p role="status" className="mb-8 inline-flex rounded-full bg-good-soft px-4 py-2 text-good text-ui">
              You are signed out. Come back soon.
            </p>
          )}
          <h1 className="font-[420] font-serif text-[clamp(2.75rem,1.6rem+4.6vw,4.5rem)]/[1.04] tracking-[-0.025em]">
            Come in and hear what <em className="text-accent-text">{network ?? 'your people'}</em> is talking about.
          </h1>
          <p className="mt-6 max-w-[34rem] text-pretty text-[1.1875rem]/[1.85rem] text-ink-2">
            Foyer is the quiet front room of {network ?? 'your network'}: everything its people write, in a place that
            is easy to read and easy to answer.
          </p>
          <div className="mt-9">
            {read.state === 'signed-in' ? (
              <LinkButton href="/feed" variant="solid" className="min-h-12 px-6">
                Open Foyer
              </LinkButton>
            ) : (
              <SignInForm network={network ?? 'your network'} returnTo="/feed" />
            )}
          </div>
        </div>
        <Doorway />
      </section>

      <section aria-label="What you can do here" className="mt-12 grid gap-10 md:grid-cols-3">
        {rooms.map(([title, text]) => (
          <div key={title} className="border-hairline border-t pt-5">
            <h2 className="font-[480] font-serif text-title-lg">{title}</h2>
            <p className="mt-2 text-ink-2">{text}</p>
          </div>
        ))}
      </section>

      <SignInSteps />
    </>
  );
}
