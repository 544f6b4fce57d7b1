import 'server-only';
import { type Config, config } from '@/lib/config';
import { serializeContent } from '@/lib/content/compose';
import { contentFromHtml } from '@/lib/content/sanitize';
import { networkFor } from '@/lib/networks';
import { accessToken, endRefused } from '@/lib/session';
import { type Execute, makeGateway } from './gateway';
import { logFault, logUpstream } from './log';
import { remembered } from './remembered';

export type { FailureCode } from './codes';
export type { ExecutionResult, GatewayError } from './result';

let built: { settings: Config; gateway: Execute } | undefined;

/**
 * The one way to the network, for server components and for the browser's door alike. Never throws: what goes
 * wrong is in `errors`, in words for a person. `document` is a generated document or its id.
 */
export const execute: Execute = (session, document, variables) => {
  const settings = config();
  if (built?.settings !== settings) built = { settings, gateway: build(settings) };
  return built.gateway(session, document, variables);
};

function build(settings: Config): Execute {
  const { communityUrl } = settings;
  return makeGateway({
    network: networkFor(settings),
    accessToken,
    endRefused,
    safeHtml: remembered((html) => serializeContent(contentFromHtml(html, { communityUrl }))),
    log: logUpstream,
    report: logFault,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: Math.random,
  });
}
