import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Config } from '../config';
import { Thread, type ThreadLimits } from './thread';

/** A piece of heavy work: what it is given and what it answers can be sent between threads. */
export type HeavyTask = (data: never) => Promise<unknown>;

/** Two at once would share the same cores, and need the memory of both at the same time. */
const MOST = 1;

/** What the threads of a process run; without a file heavy work is done where it is asked for. */
export class ThreadProgram {
  constructor(
    readonly file: string | null,
    readonly limits: ThreadLimits = { heapMegabytes: 2_048, idleMs: 20_000 },
  ) {}
}

/**
 * Heavy work off the event loop: a feature says what can be asked ({@link provide}), anybody asks for
 * it ({@link run}), and it happens in a thread that has the same modules on connections of its own.
 * Nobody else in the process waits for it, and a thread that runs out of memory takes nobody along.
 */
@Injectable()
export class Threads implements OnModuleDestroy {
  private readonly tasks = new Map<string, HeavyTask>();
  private readonly waiting: ((thread: Thread | null) => void)[] = [];
  private threads: Thread[] = [];
  private closed = false;

  constructor(
    private readonly config: Config,
    private readonly program: ThreadProgram,
  ) {}

  /** Says how a task is done. */
  provide(task: string, work: HeavyTask): void {
    this.tasks.set(task, work);
  }

  /** Does a task here and now. */
  async perform(task: string, data: unknown): Promise<unknown> {
    const work = this.tasks.get(task);
    if (!work) throw new Error(`No task ${task}`);
    return work(data as never);
  }

  /** Has a task done in a thread; what it throws is thrown here. */
  async run<Answer>(task: string, data: unknown): Promise<Answer> {
    if (this.program.file === null) return (await this.perform(task, data)) as Answer;
    const thread = await this.free(this.program.file);
    try {
      return (await thread.ask(task, data)) as Answer;
    } finally {
      this.release(thread);
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    for (const next of this.waiting.splice(0)) next(null);
    await Promise.all(this.threads.map((thread) => thread.end()));
  }

  private async free(file: string): Promise<Thread> {
    if (this.closed) throw gone();
    this.threads = this.threads.filter(({ alive }) => alive);
    const idle = this.threads.find(({ busy }) => !busy);
    if (idle) return idle.take();
    if (this.threads.length < MOST) {
      const thread = new Thread(file, this.config, this.program.limits);
      this.threads.push(thread);
      return thread.take();
    }
    const given = await new Promise<Thread | null>((resolve) => this.waiting.push(resolve));
    if (given === null) throw gone();
    return given.alive ? given : this.free(file);
  }

  /** Hands the thread on, still taken, or lets it rest. */
  private release(thread: Thread): void {
    const next = this.waiting.shift();
    if (next) next(thread);
    else thread.rest();
  }
}

const gone = (): Error => new Error('This process is ending');
