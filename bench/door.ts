import type { Client, Options, Request } from 'autocannon';
import { operationId } from '../scripts/operations.ts';
import { signedInCookie } from './sign-in.ts';

export const CONNECTIONS = 16;
/** Enough that none asks faster than the door lets one session ask, and no more than a member may have. */
const SESSIONS = 90;
/** The smallest operation there is, so that the figure is the door's and not the network's. */
export const OPERATION = 'Viewer';

/** What a page of Foyer sends to /api/graphql for an operation without variables. */
export function doorRequest(foyerUrl: string, cookie: string, operation = OPERATION): Request {
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-foyer': '1',
      origin: foyerUrl,
      'sec-fetch-site': 'same-origin',
      cookie,
    },
    body: JSON.stringify({ id: operationId(operation), variables: {} }),
  };
}

/** The door as autocannon asks at it, as many sessions in turns. */
export async function doorTarget(foyerUrl: string): Promise<Options> {
  const cookies: string[] = [];
  while (cookies.length < SESSIONS) cookies.push(await signedInCookie(foyerUrl));
  const requests = cookies.map((cookie) => doorRequest(foyerUrl, cookie));
  let clients = 0;
  // Each connection begins with another session: they would all ask as the same one at the same moment.
  const setupClient = (client: Client) => {
    const from = Math.floor((clients++ % CONNECTIONS) * (requests.length / CONNECTIONS));
    client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
  };
  return { url: `${foyerUrl}/api/graphql`, setupClient };
}
