import { buttonClass } from '@/components/ui/button-class';

type SignInFormProps = {
  /** The network as people call it. */
  network: string;
  /** Where to come back to: a path of ours; the route that takes it checks. */
  returnTo: string;
  /** A sign-in has just failed. */
  again?: boolean;
};

/** A real form: it works without JavaScript and leaves the page as a document. */
export function SignInForm({ network, returnTo, again = false }: SignInFormProps) {
  return (
    <form method="post" action="/api/auth/sign-in">
      <input type="hidden" name="returnTo" value={returnTo} />
      <button type="submit" className={`${buttonClass('solid')} min-h-12 px-6`}>
        {again ? 'Sign in again' : `Sign in with ${network}`}
      </button>
    </form>
  );
}
