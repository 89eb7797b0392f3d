import { join } from 'node:path';
import { passSocket, refuseSocket } from '@bangvang/platform';
import type { Guard } from '../embedded';
import { say } from '../project';
import { startedAt } from '../processes';
import { AppProcess, type AppOptions } from './app-process';
import { removeRunState, writeRunState, type RunState } from './run-file';
import type { OwnServer } from './servers';
import { keepRunning, type Runnable } from './supervised';

const SERVER_GRACE_MS = 1_500;
const SERVER_NAMES = { postgres: 'PostgreSQL', redis: 'Redis' };

/** Where the product and its servers are reached. */
export type Addresses = Pick<RunState, 'url' | 'databaseUrl' | 'redisUrl'>;

/** Everything that runs for one data folder: watched, written down in its run file, and stopped together. */
export class Installation {
  private readonly apps: AppProcess[] = [];
  private readonly servers: OwnServer[] = [];
  /** Known once everything serves; until then nothing is written down. */
  private addresses: Addresses | undefined;
  private readonly closing = new AbortController();

  constructor(
    private readonly folder: string,
    private readonly guard: Guard,
  ) {}

  /** A server of ours runs: from now on it is kept running. */
  addServer(own: OwnServer): void {
    this.servers.push(own);
    this.watch({
      name: SERVER_NAMES[own.role],
      start: async () => {
        await own.server.restart();
        this.writeDown();
      },
      ended: async () => {
        await own.server.exit;
        return 'its process is gone';
      },
    });
  }

  /** Lets api, live and worker load their code; they touch nothing before {@link startApps}. */
  launchApps(apiProcesses: number, env: NodeJS.ProcessEnv): void {
    const live = this.app('live', 'live', env);
    const apis = Array.from({ length: apiProcesses }, (_, index) =>
      this.app('api', `api ${index + 1}`, env, (message, socket) => {
        const process = live.serving;
        if (process) passSocket(process, message, socket);
        else refuseSocket(socket);
      }),
    );
    this.apps.push(live, this.app('worker', 'worker', env), ...apis);
    for (const app of this.apps) app.launch();
  }

  /**
   * Waits until every process serves; from then on they are kept running.
   * @throws Failure when one of them cannot start
   */
  async startApps(addresses: Addresses): Promise<void> {
    await Promise.all(this.apps.map((app) => app.start()));
    for (const app of this.apps) this.watch(app);
    this.addresses = addresses;
    this.writeDown();
  }

  /** Stops the product's processes, then the servers. Resolves when all are gone. */
  async stop(): Promise<void> {
    this.closing.abort();
    await Promise.all(this.apps.map((app) => app.stop()));
    await Promise.all(this.servers.map(({ server }) => server.stop(SERVER_GRACE_MS)));
    removeRunState(this.folder);
  }

  private app(
    role: AppOptions['role'],
    name: string,
    env: NodeJS.ProcessEnv,
    onSocket?: AppOptions['onSocket'],
  ): AppProcess {
    const logFile = join(this.folder, 'logs', `${role}.log`);
    return new AppProcess({
      role,
      name,
      env,
      logFile,
      guard: this.guard,
      onSocket,
      onChange: () => this.writeDown(),
    });
  }

  private watch(runnable: Runnable): void {
    void keepRunning(runnable, this.closing.signal, say);
  }

  private writeDown(): void {
    if (!this.addresses || this.closing.signal.aborted) return;
    const pidsOf = (role: string): number[] =>
      [
        ...this.apps.filter((app) => app.role === role),
        ...this.servers.filter((own) => own.role === role).map(({ server }) => server),
      ].flatMap(({ pid }) => pid ?? []);
    writeRunState(this.folder, {
      pid: process.pid,
      since: startedAt(process.pid),
      ...this.addresses,
      processes: {
        api: pidsOf('api'),
        live: pidsOf('live'),
        worker: pidsOf('worker'),
        postgres: pidsOf('postgres'),
        redis: pidsOf('redis'),
      },
    });
  }
}
