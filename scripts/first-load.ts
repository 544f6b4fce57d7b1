import { gzipSync } from 'node:zlib';

export type FirstLoad = { scripts: { path: string; gzip: number }[]; totalGzip: number };

/**
 * What a page's first load weighs in JavaScript: the gzip of every script its HTML names (legacy `nomodule` ones aside,
 * which no current browser fetches). `cookie` is the Cookie header of the person who opens it.
 */
export async function firstLoad(url: string, cookie: string): Promise<FirstLoad> {
  const response = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  if (response.status !== 200) throw new Error(`${url} answered ${response.status} where a page was expected.`);
  const paths = new Set<string>();
  for (const [tag] of (await response.text()).matchAll(/<script\b[^>]*>/g)) {
    const source = /\ssrc="([^"]+)"/.exec(tag)?.[1];
    if (source && !/\snomodule\b/i.test(tag)) paths.add(source.replaceAll('&amp;', '&'));
  }
  const scripts = await Promise.all(
    [...paths].map(async (path) => {
      const script = await fetch(new URL(path, url));
      if (!script.ok) throw new Error(`${path} answered ${script.status}.`);
      return { path, gzip: gzipSync(await script.bytes()).length };
    }),
  );
  return { scripts, totalGzip: scripts.reduce((sum, { gzip }) => sum + gzip, 0) };
}
