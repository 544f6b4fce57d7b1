import type { Config } from '@/lib/config';
import { type Network, type NetworkAnswer, NetworkError } from '../index';
import { readAnswer } from './answer';
import { fetchSchema } from './schema-source';
import { ask, LIMITS } from './transport';

/**
 * A Mighty Network's Headless API: GraphQL over HTTPS at `{apiUrl}/networks/{network}/graphql`.
 * Without a User-Agent the API answers 403 with an HTML page.
 */
export function mightyNetwork(
  config: Pick<Config, 'apiUrl' | 'network' | 'appUrl' | 'version'>,
  limits = LIMITS,
): Network {
  const url = new URL(config.apiUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/networks/${encodeURIComponent(config.network)}/graphql`;
  const userAgent = `foyer/${config.version} (+${config.appUrl.origin})`;

  return {
    async execute(token, { document, operationName, variables }): Promise<NetworkAnswer> {
      // The whole list of what is told to the network: nothing of the browser's request passes through.
      const headers = {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'user-agent': userAgent,
      };
      const body = JSON.stringify({ query: document, operationName, variables });
      const result = readAnswer(await ask(url, { method: 'POST', headers, body }, limits));
      if (result instanceof NetworkError) throw result;
      return result;
    },
    schema: (known) => fetchSchema(url, userAgent, known, limits),
  };
}
