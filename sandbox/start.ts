import { mkdirSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { createApi } from './api/index.ts';
import { createQuota } from './api/quota.ts';
import { faultsSection } from './community/admin/faults.ts';
import { quotaSection } from './community/admin/quota.ts';
import { createCommunity } from './community/index.ts';
import type { SandboxClient } from './community/oauth/clients.ts';
import { createControl } from './control/index.ts';
import { type Database, openDatabase } from './db/index.ts';
import { createFaults, type FaultSpec, type Faults } from './faults/index.ts';
import { bearerToken } from './faults/request.ts';
import type { SeedSize } from './seed/size.ts';
import { type Listening, listen, type ServerName } from './server.ts';
import { createSwitches, type Switches, type SwitchSettings } from './switches.ts';

export { PortTakenError } from './server.ts';
export type { SandboxClient };

export type SandboxOptions = {
  /** 4000 where nothing is said; 0 takes any free port. */
  communityPort?: number;
  /** 4001 where nothing is said; 0 takes any free port. */
  apiPort?: number;
  /** Of the control endpoint. Any free port where nothing is said: `controlUrl` says which. */
  controlPort?: number;
  /** Null, or nothing said: in memory. */
  dataDir?: string | null;
  /** OAuth applications that exist from the start. */
  clients?: SandboxClient[];
  /** How large the community is; `full` where nothing is said. A data directory that is seeded already stays as it is. */
  seed?: SeedSize;
  /** How this network differs from others; see SWITCHES. They can be set while it runs. */
  switches?: Partial<SwitchSettings>;
  /** How it misbehaves from the start; see FAULTS. They can be added and cleared while it runs. */
  faults?: FaultSpec[];
  /** The sandbox's clock: it decides what is new, and what has expired. */
  now?: () => Date;
  log?: (line: string) => void;
};

export type Sandbox = {
  communityUrl: string;
  apiUrl: string;
  controlUrl: string;
  network: string;
  db: Database;
  switches: Switches;
  faults: Faults;
  close(): Promise<void>;
};

/**
 * A whole Mighty Network: the community host and the API host over one database, and the control endpoint beside them.
 *
 * @throws PortTakenError; FaultProblem for a fault that is not in the catalogue; RangeError for such a switch
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const {
    communityPort = 4000,
    apiPort = 4001,
    controlPort = 0,
    dataDir = null,
    clients = [],
    seed = 'full',
  } = options;
  const { log = () => {} } = options;
  const switches = createSwitches(options.switches);

  const listening: Listening[] = [];
  const listenAs = async (name: ServerName, port: number) => {
    const server = await listen(name, port, log);
    listening.push(server);
    return server;
  };
  const stop = () => Promise.all(listening.map((server) => server.close()));
  let db: Database | undefined;
  try {
    // The ports come first: a taken one is said before a minute of seeding, and the addresses are part of every answer.
    const community = await listenAs('community', communityPort);
    const api = await listenAs('api', apiPort);
    const control = await listenAs('control', controlPort);
    if (dataDir) mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const rightTime = options.now ?? (() => new Date());
    db = openDatabase(dataDir ? join(dataDir, 'sandbox.db') : ':memory:', { seed, now: rightTime(), log });
    const opened = db;
    const faults = createFaults({ db, now: rightTime, log });
    for (const fault of options.faults ?? []) faults.add(fault);
    const { now } = faults;
    const quota = createQuota({ db, now });

    const host = createCommunity({
      db,
      communityUrl: community.url,
      apiUrl: api.url,
      clients,
      switches,
      sections: [quotaSection(quota), faultsSection(faults)],
      now,
      log,
    });
    const { verifyAccessToken, sessionMemberOf } = host;
    const answer = createApi({
      db,
      communityUrl: () => community.url,
      verifyAccessToken,
      sessionMemberOf,
      switches,
      quota,
      now,
      log,
    });
    const memberOf = async (req: IncomingMessage) => {
      const token = bearerToken(req);
      return token ? ((await verifyAccessToken(token))?.memberId ?? null) : await sessionMemberOf(req);
    };
    api.serve(faults.wrapApi(answer, memberOf));
    community.serve(faults.wrapCommunity(host.handle));
    const addresses = { community: community.url, api: api.url, control: control.url };
    control.serve(createControl({ addresses, network: host.network, switches, faults, log }));
    return {
      communityUrl: community.url,
      apiUrl: api.url,
      controlUrl: control.url,
      network: host.network,
      db,
      switches,
      faults,
      async close() {
        await stop();
        opened.close();
      },
    };
  } catch (error) {
    await stop();
    db?.close();
    throw error;
  }
}
