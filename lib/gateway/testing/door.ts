import { Browser } from '@/lib/auth/testing/browser';
import { APP, startFoyer } from '@/lib/auth/testing/foyer';
import { startSession } from '@/lib/session';
import { answerGraphQL } from '../door';
import { startNetworkDouble } from './network-double';

const OWN = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', 'x-foyer': '1' };

export type Sent = { method?: string; headers?: Record<string, string | undefined>; body?: BodyInit | null };

/** The door of a whole Foyer, in front of a network that answers what a test tells it. `newSession` gives a Cookie header. */
export async function startDoor() {
  const network = await startNetworkDouble();
  const stopFoyer = startFoyer({ communityUrl: 'http://localhost:1', apiUrl: network.url.href });
  let begun = 0;
  async function newSession(): Promise<string> {
    const browser = new Browser();
    begun += 1;
    const tokens = {
      accessToken: `CANARY-AT-${begun}`,
      refreshToken: null,
      receivedAt: Date.now(),
      expiresAt: null,
      scopes: null,
    };
    const member = { id: `member-${begun}`, name: 'Ọlá' };
    browser.keep(await startSession(browser.asRequest(), { member, grant: 'member', tokens, scopes: [] }));
    return browser.asRequest().headers.get('cookie') ?? '';
  }
  const cookie = await newSession();
  return {
    network,
    cookie,
    newSession,
    /** One request as a page of Foyer sends it, but for what is said otherwise; undefined takes a header away. */
    async send(body: unknown, { method = 'POST', headers = {}, ...init }: Sent = {}) {
      const fields = Object.entries({ ...OWN, cookie, ...headers }).filter(
        (field): field is [string, string] => field[1] !== undefined,
      );
      const raw = init.body !== undefined ? init.body : ['GET', 'HEAD'].includes(method) ? null : JSON.stringify(body);
      const request = new Request(`${APP}/api/graphql`, { method, headers: fields, body: raw });
      const response = await answerGraphQL(request);
      const json: { data?: unknown; errors?: { extensions: { code: string } }[] } = JSON.parse(await response.text());
      return { status: response.status, headers: response.headers, json, code: json.errors?.[0]?.extensions.code };
    },
    async close() {
      await stopFoyer();
      await network.close();
    },
  };
}

export type Door = Awaited<ReturnType<typeof startDoor>>;
