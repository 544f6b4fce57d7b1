import type { Application } from '../oauth/clients.ts';
import { pageHead } from './admin.ts';
import { type Html, html } from './html.ts';

export type ApplicationCard = { application: Application; secret: string | null };
type ListView = {
  path: string;
  cards: ApplicationCard[];
  done: { what: string | null; clientId: string | null };
};

const DONE: Record<string, string> = {
  made: 'The application is made and can be used right away.',
  changed: 'Saved. It takes effect at the next authorization; tokens already issued stay as they are.',
  replaced: 'The secret is replaced. The old one has stopped working.',
  deleted: 'The application is deleted. Its client id, its secret and every token under it have stopped working.',
  already: 'That form was sent twice. It was done the first time, and nothing was done again.',
};

export const TYPE_NAMES = { confidential: 'Confidential', public: 'Public (PKCE required)' } as const;

/** A value to be taken elsewhere: one click selects it whole, and where there are scripts a button copies it. */
export function copyable(id: string, value: string, what: string): Html {
  return html`<span class="copyable"><code id="${id}">${value}</code>
    <button class="small" type="button" data-copies="${id}" hidden>Copy<span class="unseen"> ${what}</span></button></span>`;
}

function secretOf({ application, secret }: ApplicationCard, index: number): Html {
  if (application.type === 'public') return html`<p class="soft">None. A public application proves itself by PKCE.</p>`;
  if (secret === null)
    return html`<p class="soft">It was shown once, when it was made. This network does not show it again.</p>`;
  return html`<div class="secret">
      <details><summary>secret</summary><code id="secret-${index}">${secret}</code></details>
      <button class="small" type="button" data-copies="secret-${index}" hidden>Copy<span class="unseen"> the client secret</span></button>
    </div>`;
}

const scopes = (title: string, names: string[]) => html`
  <div><dt>${title}</dt><dd>${
    names.length > 0
      ? html`<ul class="chips">${names.map((name) => html`<li><code>${name}</code></li>`)}</ul>`
      : html`<p class="soft">None</p>`
  }</dd></div>`;

function made(createdAt: number): Html | false {
  if (createdAt === 0) return false;
  const day = new Date(createdAt).toISOString().slice(0, 10);
  return html`<span class="soft">Made <time datetime="${day}">${new Date(createdAt).toLocaleDateString('en', { dateStyle: 'medium', timeZone: 'UTC' })}</time></span>`;
}

function card(path: string, entry: ApplicationCard, index: number, done: string | undefined): Html {
  const { application } = entry;
  const base = `${path}/${encodeURIComponent(application.clientId)}`;
  const action = (to: string, label: string) =>
    html`<a class="button" href="${base}/${to}">${label}<span class="unseen">: ${application.name}</span></a>`;
  const bare = application.memberScopes.length + application.hostScopes.length === 0;
  return html`
    <li class="panel application" id="application-${application.clientId}">
      <header>
        <h2 dir="auto">${application.name}</h2>
        <p class="about"><span class="mark">${TYPE_NAMES[application.type]}</span> ${made(application.createdAt)}</p>
      </header>
      ${done && html`<p class="notice" role="status">${done}</p>`}
      <dl class="properties">
        <div><dt>Client id</dt><dd>${copyable(`client-id-${index}`, application.clientId, 'the client id')}</dd></div>
        <div><dt>Client secret</dt><dd>${secretOf(entry, index)}</dd></div>
        <div class="across"><dt>Redirect URIs</dt><dd><ul class="plain">${application.redirectUris.map((uri) => html`<li><code>${uri}</code></li>`)}</ul></dd></div>
        ${scopes('Member scopes', application.memberScopes)}
        ${scopes('Host scopes', application.hostScopes)}
      </dl>
      ${bare && html`<p class="soft">Nobody can sign in with it yet: it has no scope to ask for.</p>`}
      <div class="actions">
        ${action('edit', 'Edit')}
        ${application.type === 'confidential' && action('secret', 'Replace secret')}
        ${action('delete', 'Delete')}
      </div>
    </li>`;
}

export function applicationsPage({ path, cards, done }: ListView): Html {
  const said = done.what !== null && Object.hasOwn(DONE, done.what) ? DONE[done.what] : undefined;
  const onCard = cards.some(({ application }) => application.clientId === done.clientId);
  const lead = 'Programs that members sign in to with their account here, and what each of them may ask for.';
  const make = html`<a class="button primary" href="${path}/new">New OAuth Application</a>`;
  return html`
    ${pageHead('OAuth Applications', lead, make)}
    ${said && !onCard && html`<p class="notice" role="status">${said}</p>`}
    ${
      cards.length === 0
        ? html`<div class="panel empty"><h2>No applications yet</h2><p class="soft">Make one to get a client id and a secret for the program that you build.</p></div>`
        : html`<ul class="applications">${cards.map((entry, index) => card(path, entry, index, entry.application.clientId === done.clientId ? said : undefined))}</ul>`
    }`;
}
