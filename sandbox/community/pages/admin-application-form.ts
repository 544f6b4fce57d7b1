import { MAX_NAME_LENGTH, type Offered, type TypedApplication } from '../admin/application-draft.ts';
import type { Application } from '../oauth/clients.ts';
import type { Scope } from '../oauth/scopes.ts';
import { type FieldProblem, fieldProblems, pageHead, problemSummary } from './admin.ts';
import { TYPE_NAMES } from './admin-applications.ts';
import { type Html, html } from './html.ts';

export type ApplicationForm = {
  action: string;
  list: string;
  /** Null for a new one. */
  application: Application | null;
  typed: TypedApplication;
  problems: FieldProblem[];
  offered: Offered;
  ticket: string;
};

/** What a screen reader reads after the field's name: its note and, where there is one, its problem. */
const described = (field: string, problems: FieldProblem[]) =>
  problems.some((problem) => problem.field === field)
    ? html`aria-invalid="true" aria-describedby="${field}-problem ${field}-note"`
    : html`aria-describedby="${field}-note"`;

const TYPE_NOTES = {
  confidential: 'Runs on a server that can keep a secret. Gets a client id and a secret.',
  public: 'Runs in a browser or on a phone, where nothing stays secret. Gets a client id alone, and must use PKCE.',
} as const;

function typeField({ application, typed, problems }: ApplicationForm): Html {
  if (application)
    return html`<div class="field"><span class="label">Client type</span>
      <p>${TYPE_NAMES[application.type]}</p><p class="note">It cannot change. Make a new application for another type.</p></div>`;
  const option = (type: 'confidential' | 'public') => html`
    <label class="option"><input type="radio" name="client_type" value="${type}" required ${typed.type === type && html`checked`}>
      <span>${TYPE_NAMES[type]}<span class="note">${TYPE_NOTES[type]}</span></span></label>`;
  return html`
    <fieldset class="field" id="client_type" tabindex="-1" ${described('client_type', problems)}>
      <legend>Client type</legend>
      <p class="note" id="client_type-note">It cannot change later.</p>
      ${fieldProblems('client_type', problems)}
      <div class="options stacked">${option('confidential')}${option('public')}</div>
    </fieldset>`;
}

type Family = { field: string; title: string; note: string; scopes: Scope[]; chosen: string[]; hostsOnly: boolean };

function scopeFamily({ field, title, note, scopes, chosen, hostsOnly }: Family, problems: FieldProblem[]): Html {
  const lost = chosen.filter((name) => !scopes.some((scope) => scope.name === name));
  return html`
    <fieldset class="field" id="${field}" tabindex="-1" ${described(field, problems)}>
      <legend>${title}</legend>
      <p class="note" id="${field}-note">${note}</p>
      ${fieldProblems(field, problems)}
      ${scopes.length === 0 && html`<p class="soft">This network offers none.</p>`}
      <div class="options stacked">${scopes.map(
        (
          scope,
        ) => html`<label class="option"><input type="checkbox" name="${field}" value="${scope.name}" ${chosen.includes(scope.name) && html`checked`}>
          <span><code>${scope.name}</code>${hostsOnly && html` <span class="mark">Hosts only</span>`}<span class="note">${scope.sentence}</span></span></label>`,
      )}</div>
      ${
        lost.length > 0 &&
        html`<p class="soft">The network does not offer ${lost.map((name, i) => html`${i > 0 && ', '}<code>${name.slice(0, 100)}</code>`)}. Saving takes away what it does not offer.</p>`
      }
    </fieldset>`;
}

export function applicationFormPage(form: ApplicationForm): Html {
  const { action, list, application, typed, problems, offered, ticket } = form;
  const lead = application
    ? 'Changes take effect at the next authorization. Tokens already issued stay as they are.'
    : 'It gets a client id, and a secret if it can keep one.';
  return html`
    ${pageHead(application ? 'Edit application' : 'New OAuth Application', lead)}
    ${problemSummary(problems)}
    <form class="panel application-form" method="post" action="${action}" novalidate>
      <input type="hidden" name="ticket" value="${ticket}">
      <div class="field">
        <label for="name">Name</label>
        <p class="note" id="name-note">Members see it when they are asked for permission. At most ${MAX_NAME_LENGTH} characters.</p>
        ${fieldProblems('name', problems)}
        <input id="name" name="name" value="${typed.name}" dir="auto" autocomplete="off" required ${described('name', problems)}>
      </div>
      ${typeField(form)}
      <div class="field">
        <label for="redirect_uris">Redirect URIs</label>
        <p class="note" id="redirect_uris-note">One per line, each the exact address: no wildcard, query or fragment. https, or http on localhost and 127.0.0.1.</p>
        ${fieldProblems('redirect_uris', problems)}
        <textarea id="redirect_uris" name="redirect_uris" rows="4" spellcheck="false" autocapitalize="off" autocomplete="off" required ${described('redirect_uris', problems)}>
${typed.redirectUris}</textarea>
      </div>
      <div class="families">
      ${scopeFamily({ field: 'member_scopes', title: 'Member scopes', note: 'What it may see and do in a member’s name.', scopes: offered.member, chosen: typed.memberScopes, hostsOnly: false }, problems)}
      ${scopeFamily({ field: 'host_scopes', title: 'Host scopes', note: 'These reach the whole network. A request with one of them can be completed by hosts only.', scopes: offered.host, chosen: typed.hostScopes, hostsOnly: true }, problems)}
      </div>
      <div class="actions">
        <button class="primary" type="submit">${application ? 'Save changes' : 'Make application'}</button>
        <a class="button" href="${list}">Cancel</a>
      </div>
    </form>`;
}
