import type { ServerResponse } from 'node:http';
import { type Html, html } from './html.ts';

export type Viewer = { id: number; name: string } | null;

export type Page = {
  title: string;
  network: string;
  viewer: Viewer;
  body: Html;
  /** Wide pages hold working areas; the others hold one card. */
  wide?: boolean;
  /** The address of a script of this host. Every page works without it. */
  script?: string;
};

/** Answers with a page. */
export type Show = (
  res: ServerResponse,
  status: number,
  title: string,
  body: Html,
  options?: { viewer?: Viewer; wide?: boolean; script?: string },
) => void;

const signOut = (viewer: { id: number; name: string }) => html`
  <form class="viewer" method="post" action="/sign-out">
    <img src="/avatars/${viewer.id}.svg" alt="" width="32" height="32">
    <span class="viewer-name" dir="auto">${viewer.name}</span>
    <button class="quiet" type="submit">Sign out</button>
  </form>`;

/** A whole document in the network's own look. It needs no script. */
export function layout({ title, network, viewer, body, wide, script }: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex">
  <title>${title} – ${network}</title>
  <link rel="icon" href="/network/avatar.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/tidewater.css">
  ${script && html`<script src="${script}" defer></script>`}
</head>
<body>
  <header class="masthead">
    <a class="brand" href="/"><img src="/network/avatar.svg" alt="" width="36" height="36"><span>${network}</span></a>
    ${viewer && signOut(viewer)}
  </header>
  <main class="${wide ? 'wide' : 'narrow'}">${body}</main>
  <footer class="waterline">
    <svg viewBox="0 0 1200 40" preserveAspectRatio="none" aria-hidden="true"><path d="M0 20q50-20 100 0t100 0 100 0 100 0 100 0 100 0 100 0 100 0 100 0 100 0 100 0 100 0v20H0z"/></svg>
    <p>A practice network that runs on this computer. Nothing here leaves it.</p>
  </footer>
</body>
</html>`.markup;
}
