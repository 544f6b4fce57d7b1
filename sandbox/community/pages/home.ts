import { type Html, html } from './html.ts';
import type { Viewer } from './layout.ts';

export function homePage(
  network: { title: string; subtitle: string },
  viewer: Viewer,
  addresses: { label: string; url: string }[],
  isHost: boolean,
): Html {
  return html`
    <section class="card">
      <h1>${network.title}</h1>
      <p class="lead">${network.subtitle}</p>
      ${
        viewer
          ? html`<p>You are signed in as <strong dir="auto">${viewer.name}</strong>.</p>`
          : html`<p>Nobody is signed in in this browser.</p><p><a class="button primary" href="/sign-in">Sign in</a></p>`
      }
      ${
        isHost &&
        html`<h2>For hosts</h2>
          <ul class="links"><li><a href="/admin">Network Admin</a> <span>applications that may use the network, and how it behaves</span></li></ul>`
      }
      <h2>For people who build on it</h2>
      <ul class="links">
        <li><a href="/public/graphiql">Try the Headless API</a> <span>ask questions of it in GraphQL, as yourself</span></li>
        <li><a href="/.well-known/oauth-authorization-server">OAuth discovery document</a> <span>the endpoints and scopes of the network</span></li>
      </ul>
      <dl class="facts">${addresses.map((a) => html`<div><dt>${a.label}</dt><dd><code>${a.url}</code></dd></div>`)}</dl>
    </section>`;
}
