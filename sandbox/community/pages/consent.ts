import { hostScopes, isHostScope, memberScopes, type Scope } from '../oauth/scopes.ts';
import { type Html, html } from './html.ts';

export type ConsentRequest = {
  application: string;
  network: string;
  memberName: string;
  scopes: string[];
  /** Addresses of the two forms. */
  decide: string;
  switchAccount: string;
};

const family = (id: string, title: string, note: string, scopes: Scope[]) => html`
  <section class="family" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <p>${note}</p>
    <ul>${scopes.map((scope) => html`<li><span>${scope.sentence}</span> <code>${scope.name}</code></li>`)}</ul>
  </section>`;

const account = ({ memberName, switchAccount }: ConsentRequest) => html`
  <form class="account" method="post" action="${switchAccount}">
    <p>Signed in as <strong dir="auto">${memberName}</strong></p>
    <button class="quiet" type="submit">Not you? Switch account</button>
  </form>`;

export function consentPage(request: ConsentRequest): Html {
  const asked = (scopes: Scope[]) => scopes.filter((scope) => request.scopes.includes(scope.name));
  const member = asked(memberScopes);
  const host = asked(hostScopes);
  return html`
    <section class="card">
      <h1>Let <span dir="auto">${request.application}</span> use your account?</h1>
      <p class="lead">It asks for these permissions in ${request.network}. It can never do more than you can.</p>
      ${member.length > 0 && family('member-scopes', 'As a member', 'What it may see and do in your name.', member)}
      ${host.length > 0 && family('host-scopes', 'As a host', 'For hosts only. These reach the whole network and everyone in it.', host)}
      <form class="decision" method="post" action="${request.decide}">
        <button class="primary" name="decision" value="approve">Approve</button>
        <button name="decision" value="refuse">Refuse</button>
      </form>
      ${account(request)}
    </section>`;
}

export function hostsOnlyPage(request: ConsentRequest): Html {
  return html`
    <section class="card">
      <h1>Only hosts can approve this</h1>
      <p class="lead"><strong dir="auto">${request.application}</strong> asks to work on the whole network. Members and
        moderators cannot grant that. Nothing was shared, and your account is as it was.</p>
      <details>
        <summary>What it asked for</summary>
        <ul class="asked">${hostScopes
          .filter((scope) => isHostScope(scope.name) && request.scopes.includes(scope.name))
          .map((scope) => html`<li><span>${scope.sentence}</span> <code>${scope.name}</code></li>`)}</ul>
      </details>
      <p>Ask a host of ${request.network} to sign in, or go back and use ${request.application} as a member.</p>
      <form class="decision" method="post" action="${request.decide}">
        <button class="primary" name="decision" value="refuse">Go back to ${request.application}</button>
      </form>
      ${account(request)}
    </section>`;
}
