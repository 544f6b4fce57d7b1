import { type Html, html } from './html.ts';

export type SignInForm = {
  action: string;
  network: string;
  /** The application that asked, or null where a member signs in to the community itself. */
  application: string | null;
  email: string;
  /** What was wrong with the last try. */
  problem: string | null;
  /** Where the browser goes afterwards, for the community's own sign-in. */
  returnTo?: string;
  /** A form that ends the application's request. */
  refuse?: string;
};

const DEMO_ACCOUNTS = [
  ['A member', 'mira@tidewater.test'],
  ['A moderator', 'tomas@tidewater.test'],
  ['A host', 'adaeze@tidewater.test'],
] as const;

export function signInPage(form: SignInForm): Html {
  return html`
    <section class="card">
      <h1>Sign in to ${form.network}</h1>
      <p class="lead">${
        form.application
          ? html`<strong dir="auto">${form.application}</strong> will ask for a few permissions after that. It never sees your password.`
          : html`With the e-mail address and password of your account here.`
      }</p>
      ${form.problem && html`<p class="problem" role="alert" id="problem">${form.problem}</p>`}
      <form class="fields" method="post" action="${form.action}">
        ${form.returnTo && html`<input type="hidden" name="return_to" value="${form.returnTo}">`}
        <label>E-mail address
          <input name="email" type="email" value="${form.email}" autocomplete="username" inputmode="email" required ${form.problem ? html`aria-describedby="problem"` : html`autofocus`}>
        </label>
        <label>Password
          <input name="password" type="password" autocomplete="current-password" required ${form.problem && html`autofocus aria-invalid="true" aria-describedby="problem"`}>
        </label>
        <button class="primary" type="submit">Sign in</button>
      </form>
      <details>
        <summary>Accounts to try</summary>
        <p>The password of each is <code>tidewater</code>.</p>
        <ul class="asked">${DEMO_ACCOUNTS.map(([role, email]) => html`<li><span>${role}</span> <code>${email}</code></li>`)}</ul>
      </details>
      ${
        form.refuse &&
        html`<form method="post" action="${form.refuse}"><button class="quiet" name="decision" value="refuse">Go back to ${form.application}</button></form>`
      }
    </section>`;
}
