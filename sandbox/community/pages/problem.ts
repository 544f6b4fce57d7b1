import { type Html, html } from './html.ts';

export type Problem = {
  title: string;
  what: string;
  next: string;
  /** The name that the documentation gives it, for whoever builds the application. */
  code?: string;
  /** A detail that the application's builder needs, such as the address that did not match. */
  detail?: { label: string; value: string };
};

export function problemPage({ title, what, next, code, detail }: Problem): Html {
  return html`
    <section class="card">
      <h1>${title}</h1>
      <p class="lead">${what}</p>
      <p>${next}</p>
      ${
        (code || detail) &&
        html`<dl class="facts">
          ${code && html`<div><dt>Error</dt><dd><code>${code}</code></dd></div>`}
          ${detail && html`<div><dt>${detail.label}</dt><dd><code>${detail.value}</code></dd></div>`}
        </dl>`
      }
    </section>`;
}

export const notFound: Problem = {
  title: 'There is no such page',
  what: 'The address leads nowhere in this network.',
  next: 'Check it, or start from the network’s home page.',
};

export const ownPage = (what: string): Problem => ({
  title: `This ${what} lives in the network itself`,
  what: 'The practice network has no pages of its own for it.',
  next: 'Open it in the application that you came from.',
});

export const requestGone: Problem = {
  title: 'This sign-in is no longer open',
  what: 'It was finished or given up in another tab, it waited for more than an hour, or its application was deleted. Nothing was shared.',
  next: 'Go back to the application and sign in again.',
};

/** What the application's builder did wrong, said on a page because the request cannot safely go back. */
export function refusedRequest(error: string, said: { redirectUri?: string; reason?: string } = {}): Problem {
  const { redirectUri, reason } = said;
  if (error === 'invalid_redirect_uri') {
    return {
      title: 'The return address does not match',
      what: 'The application asked to be called back at an address that is not registered for it, so you were not sent there. Nothing was shared.',
      next: 'Whoever runs the application can register the exact address, down to scheme, host, port and path, in Network Admin.',
      code: 'redirect_uri_mismatch',
      ...(redirectUri ? { detail: { label: 'Address sent', value: redirectUri } } : {}),
    };
  }
  if (error === 'invalid_client') {
    return {
      title: 'This application is not known here',
      what: 'No application with this client id exists in the network. It may have been deleted. Nothing was shared.',
      next: 'Whoever runs the application can look up its client id in Network Admin.',
      code: 'invalid_client',
    };
  }
  return {
    title: 'This request cannot be answered',
    what: 'The application sent something that the network does not understand. Nothing was shared.',
    next: 'Go back to the application and try again. If it happens again, tell whoever runs it.',
    code: error,
    ...(reason ? { detail: { label: 'Reason', value: reason } } : {}),
  };
}

/** A request that no page of the network sends. */
export const refusal: Problem = {
  title: 'This could not be done',
  what: 'The network did not accept the request, and nothing was changed.',
  next: 'Go back, load the page again and try once more.',
};
