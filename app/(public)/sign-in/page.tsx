import type { Metadata } from 'next';
import { SignInForm } from '@/components/shell/sign-in-form';
import { signInError } from '@/lib/auth/errors';
import { config } from '@/lib/config';
import { networkName } from '@/lib/format/name';

export const metadata: Metadata = { title: 'Sign in' };

type SignInProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const single = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined);

export default async function SignIn({ searchParams }: SignInProps) {
  const query = await searchParams;
  const code = single(query.error);
  const error = code === undefined ? null : signInError(code);
  const network = networkName(config().network) ?? 'your network';
  return (
    <section className="mx-auto flex w-full max-w-[34rem] grow flex-col justify-center py-12">
      <h1 className="font-[440] font-serif text-[clamp(2.125rem,1.6rem+2.400vw,3rem)]/[1.1] tracking-[-0.02em]">
        {error ? error.title : `Sign in to ${network}`}
      </h1>
      {error ? (
        <div role="alert" className="mt-5">
          <p className="text-[1.0625rem]/7">{error.what}</p>
          <p className="mt-2 text-ink-2">{error.next}</p>
        </div>
      ) : (
        <p className="mt-5 text-[1.0625rem]/7 text-ink-2">
          You sign in on the network’s own page and come straight back to where you were.
        </p>
      )}
      <div className="mt-8">
        <SignInForm network={network} returnTo={single(query.returnTo) ?? '/feed'} again={error !== null} />
      </div>
      {error?.action === 'operator' && code !== undefined && /^[a-z-]{1,24}$/.test(code) ? (
        <p className="mt-8 text-ink-3 text-meta">
          For the people who run Foyer: the reason is <code className="rounded bg-sunken px-1.5 py-0.5">{code}</code>.
        </p>
      ) : null}
    </section>
  );
}
