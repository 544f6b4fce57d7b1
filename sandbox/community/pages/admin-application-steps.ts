import type { Application } from '../oauth/clients.ts';
import { pageHead } from './admin.ts';
import { copyable } from './admin-applications.ts';
import { type Html, html } from './html.ts';

type Confirmation = { application: Application; list: string; ticket: string };

const base = (list: string, { clientId }: Application) => `${list}/${encodeURIComponent(clientId)}`;

const named = (application: Application) => html`
  <dl class="facts">
    <div><dt>Application</dt><dd dir="auto">${application.name}</dd></div>
    <div><dt>Client id</dt><dd><code>${application.clientId}</code></dd></div>
  </dl>`;

export function deletePage({ application, list }: Confirmation): Html {
  return html`
    ${pageHead('Delete this application?', 'This cannot be undone.')}
    <form class="panel step" method="post" action="${base(list, application)}/delete">
      ${named(application)}
      <p>At once, its client id${application.type === 'confidential' && ' and secret'} and every token under it stop working. Members who are
        signed in with it are signed out there, and nobody can sign in with it again. What they wrote in the network stays.</p>
      <div class="actions">
        <button class="danger" type="submit">Delete application</button>
        <a class="button" href="${list}">Keep it</a>
      </div>
    </form>`;
}

export function replacePage({ application, list, ticket }: Confirmation): Html {
  return html`
    ${pageHead('Replace the secret?', 'For when it was lost, or seen by somebody who should not have it.')}
    <form class="panel step" method="post" action="${base(list, application)}/secret">
      <input type="hidden" name="ticket" value="${ticket}">
      ${named(application)}
      <p>The old secret stops working at once. Until the application has the new one, nobody can sign in with it, and nobody’s
        sign-in is renewed. Tokens already issued work until they expire.</p>
      <div class="actions">
        <button class="danger" type="submit">Replace secret</button>
        <a class="button" href="${list}">Keep the old one</a>
      </div>
    </form>`;
}

export function secretOncePage({
  application,
  secret,
  list,
}: {
  application: Application;
  secret: string;
  list: string;
}): Html {
  return html`
    ${pageHead('Copy the secret now', 'This is the only time it is shown. The network keeps a hash of it and cannot show it again.')}
    <div class="panel step">
      <dl class="facts">
        <div><dt>Application</dt><dd dir="auto">${application.name}</dd></div>
        <div><dt>Client id</dt><dd>${copyable('client-id', application.clientId, 'the client id')}</dd></div>
        <div><dt>Client secret</dt><dd>${copyable('client-secret', secret, 'the client secret')}</dd></div>
      </dl>
      <p>Put both into the application’s settings. If the secret gets lost, replace it by a new one.</p>
      <div class="actions"><a class="button primary" href="${list}">I have copied it</a></div>
    </div>`;
}
