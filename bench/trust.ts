import { openHouse } from '../scripts/house.ts';
import { doorRequest } from './door.ts';
import { print } from './report.ts';
import { signedInCookie } from './sign-in.ts';

const STORM = 200;

/** What signing in and a storm of requests with an expired token ask of the network. */
export async function trust(): Promise<void> {
  const house = await openHouse({ watched: false });
  /** Requests that the network had so far, by endpoint. */
  const counts = async (): Promise<Record<string, number>> => {
    const state = await (await fetch(house.controlUrl)).json();
    return state.requests;
  };
  const added = async (work: () => Promise<void>) => {
    const before = await counts();
    await work();
    const after = await counts();
    return (endpoint: string) => (after[endpoint] ?? 0) - (before[endpoint] ?? 0);
  };
  try {
    await signedInCookie(house.foyerUrl);
    let cookie = '';
    const signIn = await added(async () => {
      cookie = await signedInCookie(house.foyerUrl);
    });
    print(
      'A sign-in',
      `${signIn('token')} token request and ${signIn('api')} API requests`,
      'From Foyer to the network, up to the feed: the code is exchanged, the network is asked whose token it is, and the first screen takes two (Shell, Feed).',
    );

    const fault = { kind: 'token-expired-early', how: 'token', times: 1 };
    await fetch(`${house.controlUrl}/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fault),
    });
    const statuses = new Map<number, number>();
    const storm = await added(async () => {
      const ask = () => fetch(`${house.foyerUrl}/api/graphql`, doorRequest(house.foyerUrl, cookie));
      for (const { status } of await Promise.all(Array.from({ length: STORM }, ask)))
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
    });
    print(
      `${STORM} requests at once, with an access token that has ended`,
      `${storm('token')} token request, ${storm('api') - STORM} operations sent again`,
      `Answers by status: ${[...statuses].map(([status, count]) => `${count} × ${status}`).join(', ')}. One token request for all is the bar.`,
    );
  } finally {
    await house.close();
  }
}
