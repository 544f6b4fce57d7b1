import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addressOf,
  foyerEnvironment,
  makeSecrets,
  type Ports,
  type Secrets,
  sandboxEnvironment,
} from './environment.ts';
import { type Front, recordFront } from './front.ts';
import { freePorts } from './ports.ts';
import { type Process, root, start, tools, waitUntilReady } from './processes.ts';
import { type Upstream, watchUpstream } from './upstream.ts';

const READY_MS = 120_000;

/** A production Foyer with a sandbox of its own, for journeys and measurements. */
export type House = {
  foyerUrl: string;
  networkUrl: string;
  /** The sandbox's control endpoint: faults and switches (docs/sandbox.md). */
  controlUrl: string;
  /** Holds the sandbox's database, Foyer's store, foyer.log and sandbox.log; gone after `close`. */
  folder: string;
  secrets: Secrets;
  upstream: Upstream;
  /** Everything to and from the browser, where it was asked for. */
  front: Front | null;
  sandbox: Process;
  foyer: Process;
  close(): Promise<void>;
};

export type HouseOptions = {
  /** Changes what Foyer is told, for example a secret that the network does not know. */
  environment?: (ports: Ports) => Record<string, string>;
  /** Makes the OAuth application that Foyer uses, on the running network, before Foyer starts. Its answer goes into Foyer's environment. */
  application?: (networkUrl: string, foyerUrl: string) => Promise<{ clientId: string; clientSecret: string }>;
  /** False: Foyer speaks to its network directly and `upstream` stays empty. For measuring speed. */
  watched?: boolean;
  /** Stands in front of Foyer and writes down every byte. */
  recorded?: boolean;
};

export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const { environment, application, watched = true, recorded = false } = options;
  if (!existsSync(join(root, '.next/BUILD_ID')))
    throw new Error('There is no production build: run npm run build first.');
  const folder = mkdtempSync(join(tmpdir(), 'foyer-house-'));
  const [foyer = 0, community = 0, api = 0, control = 0, behind = 0] = await freePorts(5);
  const ports = { foyer, community, api, control };
  const secrets = makeSecrets();
  const upstream = await watchUpstream(api);
  const front = recorded ? await recordFront(foyer, behind) : null;
  // The servers stay in our process group: whoever ends the run, however roughly, ends them too.
  const serve = (name: string, args: string[], env: Record<string, string>, log: string) =>
    start(name, args, {
      cwd: folder,
      ownGroup: false,
      env,
      onOutput: (chunk) => appendFileSync(join(folder, log), chunk),
    });

  const running: Process[] = [];
  const close = async () => {
    await Promise.all(running.map((child) => child.stop()));
    upstream.close();
    front?.close();
    rmSync(folder, { recursive: true, force: true });
  };
  const sandboxEnv = sandboxEnvironment(ports, secrets, join(folder, 'sandbox'));
  const sandbox = serve('The sandbox', [join(root, 'sandbox/main.ts')], sandboxEnv, 'sandbox.log');
  running.push(sandbox);
  const sandboxReady = waitUntilReady(
    sandbox,
    `${addressOf(community)}/.well-known/oauth-authorization-server`,
    READY_MS,
  );
  const startFoyer = async () => {
    const made = application && (await sandboxReady.then(() => application(addressOf(community), addressOf(foyer))));
    const app = serve(
      'Foyer',
      [join(root, tools.next), 'start', root, '-p', String(front ? behind : foyer)],
      {
        // Empty values win over a developer's own .env: a run is the same on every machine.
        ...{ MIGHTY_MEMBER_SCOPES: '', MIGHTY_HOST_SCOPES: '', REDIS_URL: '' },
        ...foyerEnvironment(ports, { ...secrets, ...made }),
        ...(watched && { MIGHTY_API_URL: upstream.url }),
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        ...environment?.(ports),
      },
      'foyer.log',
    );
    running.push(app);
    await waitUntilReady(app, `${addressOf(foyer)}/api/health`, READY_MS);
    return app;
  };
  const [app] = await Promise.all([startFoyer(), sandboxReady]).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    foyerUrl: addressOf(foyer),
    networkUrl: addressOf(community),
    controlUrl: `http://127.0.0.1:${control}`,
    folder,
    secrets,
    upstream,
    front,
    sandbox,
    foyer: app,
    close,
  };
}
