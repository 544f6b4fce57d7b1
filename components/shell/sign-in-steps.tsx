const steps = [
  ['Your network asks you who you are.', 'On its own page: your password never comes near Foyer.'],
  ['It tells you what Foyer may do.', 'Read and write as you, and nothing you could not do yourself.'],
  [
    'You come back here.',
    'Foyer keeps the key on its server, not in your browser, and throws it away when you sign out.',
  ],
] as const;

/** What a visitor wants to know before they press the button. */
export function SignInSteps() {
  return (
    <section aria-labelledby="signing-in" className="mt-20 rounded-[20px] bg-sunken p-6 md:p-12">
      <h2 id="signing-in" className="font-[440] font-serif text-title-xl">
        What happens when you sign in
      </h2>
      <ol className="mt-8 grid gap-8 md:grid-cols-3">
        {steps.map(([title, text], index) => (
          <li key={title}>
            <span aria-hidden="true" className="font-serif text-[2rem]/8 text-accent-text italic">
              {index + 1}
            </span>
            <h3 className="mt-3">{title}</h3>
            <p className="mt-1 text-ink-2 text-ui">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
