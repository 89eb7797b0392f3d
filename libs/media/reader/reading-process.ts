import { fork, type ChildProcess } from 'node:child_process';
import { extname, join } from 'node:path';
import type { ReadingBounds } from './bounds';
import { costOf } from './cost';
import type { Answer, Job } from './job';

// The file of the child has the ending of this one: .ts where sources run, .js in the build.
const ENDING = extname(__filename);
const CHILD = join(__dirname, `child${ENDING}`);
const FROM_SOURCES =
  ENDING === '.ts' ? ['--require', join(__dirname, 'sources.cjs'), '--allow-addons'] : [];
const WATCH_MS = 40;

/** How a job went wrong for the process itself. */
export type Ending = 'late' | 'busy' | 'memory' | 'broken';

/** One child process, reading one file after the other. It is given up with the first that is too much for it. */
export class ReadingProcess {
  private readonly child: ChildProcess;
  private ended = false;
  private settle: ((said: Answer | Ending) => void) | null = null;

  constructor(
    workFolder: string,
    private readonly bounds: ReadingBounds,
  ) {
    this.child = fork(CHILD, [String(bounds.webAssemblyMegabytes)], {
      execArgv: [
        ...FROM_SOURCES,
        `--max-old-space-size=${bounds.heapMegabytes}`,
        '--max-semi-space-size=4',
        '--no-warnings',
        '--permission',
        '--allow-fs-read=*',
        `--allow-fs-write=${workFolder}`,
      ],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.on('message', (said: Answer) => this.finish(said));
    this.child.once('exit', (code, signal) => this.exited(code, signal));
    this.child.once('error', () => this.exited(1, null));
    this.rest();
  }

  /** Whether it can take another file. */
  get usable(): boolean {
    return !this.ended;
  }

  /** Does a job within its bounds, or ends. */
  async run(job: Job): Promise<Answer | Ending> {
    const isCopy = job.task === 'copy' || job.task === 'page';
    const { readWithinMs, copyWithinMs, readCpuSeconds, copyCpuSeconds } = this.bounds;
    this.child.ref();
    this.child.channel?.ref();
    const answered = new Promise<Answer | Ending>((resolve) => {
      this.settle = resolve;
    });
    const late = setTimeout(() => this.give('late'), isCopy ? copyWithinMs : readWithinMs);
    const before = (await costOf(this.child.pid))?.cpuSeconds ?? 0;
    const cpuSeconds = before + (isCopy ? copyCpuSeconds : readCpuSeconds);
    const watch = setInterval(() => void this.watch(cpuSeconds), WATCH_MS);
    try {
      this.child.send(job);
      const said = await answered;
      if (typeof said !== 'string' && this.isSpent(said)) this.end();
      return said;
    } finally {
      clearTimeout(late);
      clearInterval(watch);
      this.rest();
    }
  }

  end(): void {
    this.ended = true;
    this.child.kill('SIGKILL');
  }

  /** An idle child keeps nobody from ending. */
  private rest(): void {
    this.child.unref();
    this.child.channel?.unref();
  }

  /** Whether a process has had enough: it holds much, or something in it failed. */
  private isSpent(said: Answer): boolean {
    const isTooHard = said.state === 'refused' && said.code === 'FILE_TOO_HARD';
    return said.megabytes > this.bounds.keptMegabytes || said.state === 'failed' || isTooHard;
  }

  private async watch(cpuSeconds: number): Promise<void> {
    const cost = await costOf(this.child.pid);
    if (!cost || this.settle === null) return;
    if (cost.megabytes > this.bounds.megabytes) this.give('memory');
    else if (cost.cpuSeconds > cpuSeconds) this.give('busy');
  }

  private give(ending: Ending): void {
    this.end();
    this.finish(ending);
  }

  private finish(said: Answer | Ending): void {
    this.settle?.(said);
    this.settle = null;
  }

  /** V8 aborts when its heap is full; PDFium does when it gets no memory. */
  private exited(code: number | null, signal: NodeJS.Signals | null): void {
    this.ended = true;
    const outOfMemory =
      signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 134 || code === 133;
    this.finish(outOfMemory ? 'memory' : 'broken');
  }
}
