import { connect } from 'node:net';
import { Failure, saysDiskFull, diskFull } from '../failure';
import type { Guard } from './guard';
import { reservePort } from './ports';
import type { RedisProgram } from './redis-program';
import { ServerProcess } from './server-process';
import { canReach, serverUser } from './user';

const HOST = '127.0.0.1';
const ANSWER_MS = 1_000;

export interface RedisOptions {
  program: RedisProgram;
  /** Without characters that Redis' configuration or a URL would have to escape. */
  password: string;
  logFile: string;
  guard: Guard;
}

/**
 * A Redis server of ours, on a free port of the loopback interface. It keeps nothing on disk and evicts
 * nothing: what it holds is a projection that can be made again at any time.
 */
export class EmbeddedRedis {
  private constructor(
    private readonly server: ServerProcess,
    /** Connection URL; the same after a restart. */
    readonly url: string,
  ) {}

  /** Starts the server and waits until it answers. */
  static async start({ program, password, logFile, guard }: RedisOptions): Promise<EmbeddedRedis> {
    const port = await reservePort(HOST);
    const user = serverUser();
    const server = new ServerProcess(
      {
        name: 'Redis',
        program: program.path,
        args: ['-'],
        input: settings(port, password),
        env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', LD_LIBRARY_PATH: program.libraries },
        runAs: user && canReach(user, [program.path], []) ? user : undefined,
        logFile,
        stopSignal: 'TERM',
        insistSignal: 'KILL',
        isReady: () => answers(port, password),
        explain: (log) =>
          saysDiskFull(log)
            ? diskFull(logFile)
            : new Failure(`Redis cannot start: ${log.trim().split('\n').at(-1)} Log: ${logFile}`),
      },
      guard,
    );
    const redis = new EmbeddedRedis(server, `redis://:${password}@${HOST}:${port}`);
    await server.start();
    return redis;
  }

  /** Process id while it runs. */
  get pid(): number | undefined {
    return this.server.pid;
  }

  /** Resolves when the running server ends. */
  get exit(): Promise<void> {
    return this.server.exit;
  }

  /** Starts it again, empty and on the same port, after it ended. */
  restart(): Promise<void> {
    return this.server.start();
  }

  /** Ends it. */
  stop(graceMs?: number): Promise<void> {
    return this.server.stop(graceMs);
  }
}

function settings(port: number, password: string): string {
  return [
    `bind ${HOST}`,
    `port ${port}`,
    `requirepass ${password}`,
    'save ""',
    'appendonly no',
    'maxmemory-policy noeviction',
    'databases 64',
    'loglevel warning',
    'client-output-buffer-limit pubsub 256mb 64mb 60',
    '',
  ].join('\n');
}

/** Whether the server takes the password and answers a PING. */
function answers(port: number, password: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: HOST, port, timeout: ANSWER_MS });
    let answer = '';
    const done = (ready: boolean): void => {
      socket.destroy();
      resolve(ready);
    };
    socket.on('connect', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      if (answer.includes('+PONG')) done(true);
      else if (answer.includes('-')) done(false);
    });
    socket.on('error', () => done(false));
    socket.on('timeout', () => done(false));
    socket.on('close', () => done(false));
  });
}
