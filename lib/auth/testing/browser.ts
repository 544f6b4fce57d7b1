import { callback } from '../callback';
import { endAll, endOne, endOthers } from '../end-sessions';
import { signIn } from '../sign-in';
import { signOut } from '../sign-out';
import { leaveHostMode, stepUp } from '../step-up';
import { APP } from './foyer';

type Cookie = { value: string; path: string };
export type Page = { status: number; url: URL; location: URL | null; text: string; headers: Headers };

const app: Record<string, (request: Request) => Promise<Response>> = {
  'POST /api/auth/sign-in': signIn,
  'POST /api/auth/sign-out': signOut,
  'POST /api/auth/step-up': stepUp,
  'POST /api/auth/leave-host-mode': leaveHostMode,
  'POST /api/auth/sessions/end': endOne,
  'POST /api/auth/sessions/end-others': endOthers,
  'POST /api/auth/sessions/end-all': endAll,
  'GET /api/auth/callback/mighty': (request) => callback(request, 'mighty'),
  'GET /api/auth/callback/mighty-host': (request) => callback(request, 'mighty-host'),
};

/**
 * A browser without scripts: a cookie jar (one per host, whatever the port), forms and redirects. Foyer's routes are called
 * in this process, everything else over HTTP. `seen` keeps every byte that Foyer sent to it.
 */
export class Browser {
  readonly cookies = new Map<string, Cookie>();
  readonly seen: string[] = [];

  /** One request; redirects are not followed. */
  async request(
    address: string | URL,
    init: { method?: string; form?: Record<string, string>; headers?: Record<string, string> } = {},
  ) {
    const url = new URL(address, APP);
    const sent = [...this.cookies].filter(([, { path }]) => url.pathname.startsWith(path));
    const headers = new Headers({ 'sec-fetch-site': 'same-origin', origin: url.origin, ...init.headers });
    for (const [name, value] of Object.entries(init.headers ?? {})) if (!value) headers.delete(name); // an old browser sends none
    if (sent.length > 0) headers.set('cookie', sent.map(([name, { value }]) => `${name}=${value}`).join('; '));
    const method = init.method ?? (init.form ? 'POST' : 'GET');
    const request = new Request(url, {
      method,
      headers,
      redirect: 'manual',
      ...(init.form ? { body: new URLSearchParams(init.form) } : {}),
    });
    const own = url.origin === APP;
    const route = app[`${method} ${url.pathname}`];
    const response = own ? await (route ? route(request) : new Response('a page of Foyer')) : await fetch(request);
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const location = response.headers.get('location');
    const text = await response.text();
    if (own && route) this.seen.push(JSON.stringify([...response.headers]), text);
    return {
      status: response.status,
      url,
      location: location ? new URL(location, url) : null,
      text,
      headers: response.headers,
    } as Page;
  }

  /** Follows redirects of the network, up to the first that leads back to Foyer. */
  async toFoyer(page: Page): Promise<Page> {
    let at = page;
    while (at.location && at.location.origin !== APP) at = await this.request(at.location);
    return at;
  }

  keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const attribute = (wanted: string) =>
      attributes.map((text) => text.split('=', 2)).find(([key]) => key?.toLowerCase() === wanted)?.[1];
    const gone = attribute('max-age') === '0' || new Date(attribute('expires') ?? '9999-01-01').getTime() < Date.now();
    if (gone) this.cookies.delete(name);
    else this.cookies.set(name, { value, path: attribute('path') ?? '/' });
  }

  /** Presses Foyer's sign-in button. */
  begin(returnTo = '/posts/7?comment=abc', form: Record<string, string> = {}): Promise<Page> {
    return this.request('/api/auth/sign-in', { form: { returnTo, ...form } });
  }

  /** Signs in at the sandbox and answers its consent page. Returns the redirect to Foyer's callback, not yet followed. */
  async authorize(begun: Page, email: string, decision: 'approve' | 'refuse' = 'approve'): Promise<URL> {
    let page = await this.toFoyer(begun);
    if (page.status === 200 && page.text.includes('password')) {
      page = await this.request(`${page.url.origin}${page.url.pathname}/sign-in`, {
        form: { email, password: 'tidewater' },
      });
      page = await this.toFoyer(page);
    }
    if (page.status === 200) {
      page = await this.request(`${page.url.origin}${page.url.pathname}/decision`, { form: { decision } });
      page = await this.toFoyer(page);
    }
    if (!page.location) throw new Error(`the network did not lead back to Foyer: ${page.status} ${page.url.pathname}`);
    return page.location;
  }

  /** The whole way in. Returns Foyer's answer to the callback. */
  async signIn(email: string, returnTo?: string): Promise<Page> {
    return await this.request(await this.authorize(await this.begin(returnTo), email), {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
  }

  /** A request of a page, as Foyer's own code gets it. */
  asRequest(path = '/feed'): Request {
    const cookie = [...this.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ');
    return new Request(new URL(path, APP), { headers: { cookie } });
  }
}
