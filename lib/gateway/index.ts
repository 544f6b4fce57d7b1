import 'server-only';
import { type Config, config } from '@/lib/config';
import { processWide } from '@/lib/config/process-wide';
import { serializeContent } from '@/lib/content/compose';
import { contentFromHtml } from '@/lib/content/sanitize';
import { type Network, networkFor } from '@/lib/networks';
import { accessToken, endRefused } from '@/lib/session';
import { store } from '@/lib/store';
import { makeBreaker } from './breaker';
import { type Execute, makeGateway } from './gateway';
import { withHostMode } from './host-mode';
import { logAside, logFault, logFits, logUpstream } from './log';
import { watchSchema } from './network-schema';
import { knownOperations, ownSchema } from './operations';
import { makePause } from './pause';
import { makePlaces } from './places';
import { remembered } from './remembered';
import { makeRepeats } from './repeats';

export type { FailureCode } from './codes';
export type { ExecutionResult, GatewayError } from './result';
export { allowSignIn } from './turnstile';

let built: { settings: Config; gateway: Execute } | undefined;

/**
 * The one way to the network, for server components and for the browser's door alike. Never throws: what goes
 * wrong is in `errors`, in words for a person. `document` is a generated document or its id.
 */
export const execute: Execute = (session, document, variables) => {
  const settings = config();
  if (built?.settings !== settings) built = { settings, gateway: withHostMode(build(settings)) };
  return built.gateway(session, document, variables);
};

export type NetworkHealth = {
  /** resting: it failed several times in a row and is left alone; looking: one request has gone to see. */
  state: 'ok' | 'resting' | 'looking';
  /** Since when it is not ok, in milliseconds of the wall clock. */
  since: number | null;
  /** The network asked for a pause that lasts this long. */
  pausedMs: number;
  /** Whether its schema was read, so that operations are fitted to it. */
  schema: 'known' | 'unknown';
};

/** How the network does, as far as this process saw; nothing is asked for it. */
export function networkHealth(): NetworkHealth {
  const { breaker, pause, schema } = controls(networkFor(config()), config());
  const { state, since } = breaker.health();
  return {
    state: state === 'closed' ? 'ok' : state === 'open' ? 'resting' : 'looking',
    since,
    pausedMs: Math.round(pause.waitMs()),
    schema: schema.fits() ? 'known' : 'unknown',
  };
}

/** Operations that the network has no room for, and those that come with parts missing, by name. Both empty while its schema is not known. */
export function features(): { unavailable: string[]; limited: string[] } {
  const fits = [...(controls(networkFor(config()), config()).schema.fits() ?? [])];
  const named = (state: string) => fits.filter(([, fit]) => fit.state === state).map(([name]) => name);
  return { unavailable: named('unavailable'), limited: named('fitted') };
}

/** What all bundles of this process share, so that each limit holds once. Made of functions alone: no class crosses bundles. */
function controls(network: Network, { apiUrl, network: name }: Config) {
  // Never goes back, as the wall clock can; reads like it.
  const now = () => performance.timeOrigin + performance.now();
  return processWide('gateway.controls', () => ({
    breaker: makeBreaker(now),
    places: makePlaces(),
    repeats: makeRepeats(now),
    pause: makePause({
      store,
      key: `pause:${apiUrl.host}/${name}`,
      now: Date.now, // the one clock that processes share
      random: Math.random,
      report: (error) => logAside('pause not shared', error),
    }),
    schema: watchSchema({
      network,
      ours: ownSchema,
      operations: () => knownOperations().values(),
      now,
      report: (error) => logAside('network schema not read', error),
      changed: logFits,
    }),
  }));
}

function build(settings: Config): Execute {
  const { communityUrl } = settings;
  const network = networkFor(settings);
  return makeGateway({
    network,
    ...controls(network, settings),
    accessToken,
    endRefused,
    safeHtml: remembered((html) => serializeContent(contentFromHtml(html, { communityUrl }))),
    log: logUpstream,
    report: logFault,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: Math.random,
  });
}
