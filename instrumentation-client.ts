/**
 * The one Trusted Types policy there is: the browser asks it about every string that would become markup or code (the
 * policy header in proxy.ts demands it). Next runs this file before anything else of ours. React makes its script
 * elements out of one fixed piece of markup, and Turbopack loads chunks of our own origin by address; nothing else may.
 * Strings go back as they came: a changed address would no longer be the one that Turbopack waits for.
 */
type Policies = {
  createPolicy(
    name: string,
    rules: { createHTML(markup: string): string | null; createScriptURL(address: string): string | null },
  ): unknown;
};

function isOwnChunk(address: string): boolean {
  const url = URL.parse(address, document.baseURI);
  return url?.origin === location.origin && url.pathname.startsWith('/_next/static/');
}

const { trustedTypes } = window as { trustedTypes?: Policies };

// The development build evaluates code, so its policy header asks for none of this.
if (process.env.NODE_ENV === 'production') {
  trustedTypes?.createPolicy('default', {
    createHTML: (markup) => (markup === '<script></script>' ? markup : null),
    createScriptURL: (address) => (isOwnChunk(address) ? address : null),
  });
}
