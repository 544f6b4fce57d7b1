/**
 * Which addresses in a member's HTML are kept. All are read by the URL parser (WHATWG), which drops the tabs,
 * line breaks and leading control characters that hide a scheme from a pattern.
 */
const MAX_LENGTH = 4_000;

function read(value: string, communityUrl: URL): URL | null {
  const url = value.length > MAX_LENGTH ? null : URL.parse(value, communityUrl);
  if (!url) return null;
  // What stands before an @ is there to make the host look like another one.
  url.username = '';
  url.password = '';
  return url;
}

/** http(s) and mailto; the network's own posts and spaces as Foyer's pages. Null for everything else. */
export function linkFrom(value: string, communityUrl: URL): string | null {
  const written = value.trim();
  if (written === '' || written.startsWith('#')) return null;
  const url = read(written, communityUrl);
  if (!url) return null;
  if (url.protocol === 'mailto:') return url.href;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  // Members have no page here by number: Foyer knows them by GlobalID, which the HTML does not carry.
  const own = url.host === communityUrl.host ? /^\/(posts|spaces)\/(\d{1,20})\/?$/.exec(url.pathname) : null;
  return own ? `/${own[1]}/${own[2]}` : url.href;
}

/** https, and http from the community's own host (a network on this machine). */
export function imageFrom(value: string, communityUrl: URL): string | null {
  const url = value.trim() === '' ? null : read(value, communityUrl);
  if (url?.protocol === 'https:') return url.href;
  return url?.protocol === 'http:' && url.host === communityUrl.host ? url.href : null;
}

/** Players that may be framed, by host and path; the first group of the path is the recording. */
const PLAYERS: { host: RegExp; path: RegExp; keep: string[]; at: (id: string) => string }[] = [
  {
    host: /^(www\.|m\.)?youtube(-nocookie)?\.com$/,
    path: /^\/embed\/([\w-]{4,40})$/,
    keep: ['start', 'list'],
    at: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
  },
  {
    host: /^player\.vimeo\.com$/,
    path: /^\/video\/(\d{1,20})$/,
    keep: ['h'],
    at: (id) => `https://player.vimeo.com/video/${id}`,
  },
  {
    host: /^(www\.)?loom\.com$/,
    path: /^\/embed\/([0-9a-f]{32})$/,
    keep: [],
    at: (id) => `https://www.loom.com/embed/${id}`,
  },
  {
    host: /^fast\.wistia\.(com|net)$/,
    path: /^\/embed\/iframe\/(\w{6,20})$/,
    keep: [],
    at: (id) => `https://fast.wistia.net/embed/iframe/${id}`,
  },
  {
    host: /^www\.dailymotion\.com$/,
    path: /^\/embed\/video\/(\w{4,20})$/,
    keep: [],
    at: (id) => `https://www.dailymotion.com/embed/video/${id}`,
  },
];

/** The player's address, rebuilt from its parts; null where the host is no video host we know. */
export function embedFrom(value: string, communityUrl: URL): string | null {
  const url = value.trim() === '' ? null : read(value, communityUrl);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return null;
  const player = PLAYERS.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname));
  const id = player?.path.exec(url.pathname)?.[1];
  if (!player || !id) return null;
  const src = new URL(player.at(id));
  for (const name of player.keep) {
    const kept = url.searchParams.get(name);
    if (kept && /^[\w-]{1,80}$/.test(kept)) src.searchParams.set(name, kept);
  }
  return src.href;
}
