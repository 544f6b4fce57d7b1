/**
 * Open-redirect payloads, made from a registered redirect URI: what people send in the hope that a server compares less
 * than the whole string, or that a browser reads it as something else. No randomness, so a failure can be repeated.
 */
type Parts = { whole: string; scheme: string; host: string; port: string; path: string };

const words = (text: string) => text.split(/ +/);
const letters = (text: string) => [...text];

const EVIL = words('evil.test evil.test:3999 127.0.0.1.evil.test [::1] 2130706433 evil。test');
const DOTS = ['', ...words('。 ． ｡ ․ ‥ %2e %252e %E3%80%82 🞄 ..')];
const SLASHES = ['', ...words('\\ %2f %2F %5c %252f %c0%af ／ ⁄ ∕ ⧸ // /./ /;/ /%2e/ /.//')];
const SPACES = ['\r\n', ...letters('\t\n\r\0 \v\u007f\u0085\u00a0\u00ad\u200b\u200d\u202e\u2028\u3000\ufeff')];
const ENCODED_SPACES = words('%00 %09 %0a %0d%0a %20 + %E2%80%8B &#9;');
const TAILS = [
  ...words(
    '# #x #/../ ? ?x=1 ?code=x ?# %23 %3f %3Fx=1 ;x ; &x=1 / // /. /.. . .. ~ : @evil.test .evil.test % * | \\ %2f',
  ),
  ...words('/../callback /callback %00https://evil.test'),
];
const LOOPBACKS = [
  ...words(
    '127.1 127.0.1 127.0.0.2 127.0.0.01 127.000.000.001 0177.0.0.1 0x7f.0.0.1 0x7f000001 017700000001 2130706433',
  ),
  ...words(
    '4425673729 0 0.0.0.0 [::1] [::] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::1%25lo] 127。0。0。1',
  ),
  ...words(
    'localhost localhost. localhost.localdomain ip6-localhost localtest.me 127.0.0.1.nip.io 127.0.0.1. localhoſt',
  ),
  ...words('①②⑦.⓪.⓪.① １２７.0.0.1 ⓛocalhost'),
];
const PORTS = [
  ...['', ': 3999'],
  ...words(
    ': :0 :1 :80 :443 :3998 :3999 :4000 :8443 :03999 :65535 :65536 :69535 :3999a :-1 :+3999 :३९९९ :３９９９ :%33999',
  ),
];
const SCHEMES = [
  ...['', ' https', '\thttps', 'https '],
  ...words(
    'http https HTTP HTTPS Https hTTp httpſ ｈttps javascript data file ftp ws wss blob:https view-source:https',
  ),
  ...words('com.example.app http%73'),
];
const AFTER_SCHEME = [
  ...['', ':\t//'],
  ...words(': :/ :// :/// :://// :\\\\ :/\\ :\\/ ://\\ :%2f%2f %3a// // / \\\\ :／／ ://@ ://:@ ://x@ ://x:y@ ://%40'),
];

/** What normalises to the letter (NFKC, IDNA), or looks like it. */
const LOOKALIKES: Record<string, string> = {
  ...{ a: 'аａⓐáª', b: 'Ьｂⓑ', c: 'сｃⅽ', e: 'еｅℯ', g: 'ɡｇℊ', h: 'һｈℎ', i: 'іıｉⅰ', k: '\u212aｋк' },
  ...{ l: 'ӏｌⅼ1I', m: 'ｍⅿ', n: 'ｎո', o: 'оｏℴ0º', p: 'рｐ', s: 'ѕｓſ', t: 'ｔтⓣ', u: 'ｕυ' },
};

const percent = (character: string) => `%${character.charCodeAt(0).toString(16)}`;

/** `text` once for every place where `change` has something else to say of the character there. */
function everywhere(text: string, change: (character: string) => string[]): string[] {
  return [...text].flatMap((character, i) =>
    change(character).map((other) => text.slice(0, i) + other + text.slice(i + 1)),
  );
}

function inserted(text: string, piece: string): string[] {
  const middle = Math.floor(text.length / 2);
  return [0, 1, text.indexOf(':') + 1, text.indexOf('//') + 2, middle, text.length - 1, text.length].map(
    (i) => text.slice(0, i) + piece + text.slice(i),
  );
}

type Family = (parts: Parts) => string[];

export const FAMILIES: Record<string, Family> = {
  userinfo: ({ scheme, host, port, path }) =>
    EVIL.flatMap((evil) => [
      `${scheme}://${host}${port}@${evil}${path}`,
      `${scheme}://${host}:x@${evil}${path}`,
      `${scheme}://${evil}@${host}${port}${path}`,
      `${scheme}://${evil}:x@${host}${port}${path}`,
      `${scheme}://${evil}%40${host}${port}${path}`,
      `${scheme}://${evil}\\@${host}${port}${path}`,
      `${scheme}://${evil}#@${host}${port}${path}`,
      `${scheme}://${evil}?@${host}${port}${path}`,
      `${scheme}://x@${host}@${evil}${path}`,
    ]),
  'other hosts': ({ whole, scheme, host, port, path }) =>
    EVIL.flatMap((evil) => [
      `${scheme}://${evil}${path}`,
      `${scheme}://${host}.${evil}${path}`,
      `${scheme}://${host}-${evil}${path}`,
      `${scheme}://${evil}.${host}${port}${path}`,
      `${scheme}://${evil}/${host}${path}`,
      `${scheme}://${evil}\\${host}${path}`,
      `${scheme}://x${host}${port}${path}`,
      `//${evil}${path}`,
      `${evil}?${whole}`,
      `${scheme}://${evil}#${whole}`,
    ]),
  slashes: ({ whole }) => everywhere(whole, (c) => (c === '/' ? SLASHES : [])),
  dots: ({ scheme, host, port, path }) => [
    ...everywhere(host, (c) => (c === '.' ? DOTS : [])).map((other) => `${scheme}://${other}${port}${path}`),
    ...['.', '..', '。', '%2e'].map((dot) => `${scheme}://${host}${dot}${port}${path}`),
  ],
  confusables: ({ scheme, host, port, path }) => [
    ...everywhere(host, (c) => letters(LOOKALIKES[c] ?? '')).map((other) => `${scheme}://${other}${port}${path}`),
    ...everywhere(path, (c) => letters(LOOKALIKES[c] ?? '')).map((other) => `${scheme}://${host}${port}${other}`),
  ],
  ports: ({ scheme, host, path }) => PORTS.map((port) => `${scheme}://${host}${port}${path}`),
  case: ({ whole }) => [...everywhere(whole, (c) => [c.toUpperCase()]), whole.toUpperCase()],
  tails: ({ whole }) => TAILS.map((tail) => whole + tail),
  traversal: ({ whole, scheme, host, port, path }) =>
    ['/..', '/.', '/x/..', '/%2e%2e', '/x/%2e%2e', '/..;', '/..\\', '\\..', '/%252e%252e', '/…'].flatMap((step) => [
      `${scheme}://${host}${port}${step}${path}`,
      `${whole}${step}`,
      `${whole}${step}${path}`,
    ]),
  'spaces and line breaks': ({ whole }) => [...SPACES, ...ENCODED_SPACES].flatMap((space) => inserted(whole, space)),
  'two in one': ({ whole }) =>
    ['', ' ', ',', '\n', '\t', '\0', ';', '|', '%20', '%0a', '&redirect_uri='].flatMap((between) => [
      `${whole}${between}https://evil.test/`,
      `https://evil.test/${between}${whole}`,
      `${whole}${between}${whole}`,
    ]),
  schemes: ({ host, port, path }) => SCHEMES.map((scheme) => `${scheme}://${host}${port}${path}`),
  'after the scheme': ({ scheme, host, port, path }) =>
    AFTER_SCHEME.map((between) => `${scheme}${between}${host}${port}${path}`),
  'percent-encoded': ({ whole }) => [
    ...everywhere(whole, (c) => (/[a-z0-9]/.test(c) ? [percent(c)] : [])),
    encodeURI(`${whole}é`),
    encodeURIComponent(whole),
  ],
  'spellings of this machine': ({ scheme, port, path }) =>
    LOOPBACKS.flatMap((host) => [`${scheme}://${host}${port}${path}`, `http://${host}${path}`]),
  shortened: ({ whole }) => [...whole].slice(1).flatMap((_, i) => [whole.slice(0, i + 1), whole.slice(i + 1)]),
};

/** Every family's payloads for this URI, the URI itself and repetitions left out. */
export function redirectPayloads(registered: string): { family: string; payload: string }[] {
  const [, scheme = '', host = '', port = '', path = ''] = /^(\w+):\/\/([^/:]+)(:\d+)?(.*)$/.exec(registered) ?? [];
  const seen = new Set([registered]);
  return Object.entries(FAMILIES).flatMap(([family, make]) =>
    make({ whole: registered, scheme, host, port, path }).flatMap((payload) => {
      if (seen.has(payload)) return [];
      seen.add(payload);
      return [{ family, payload }];
    }),
  );
}
