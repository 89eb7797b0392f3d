import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Answer, Job } from './job';

// The file of the child has the ending of this one: .ts where sources run, .js in the build.
const ENDING = extname(__filename);
const CHILD = join(__dirname, `child${ENDING}`);
const FROM_SOURCES =
  ENDING === '.ts' ? ['--require', join(__dirname, 'sources.cjs'), '--allow-addons'] : [];
const HEAP_MEGABYTES = 144;
/** What the process may hold in all; where the system does not tell, its heap is bounded all the same. */
const MOST_MEGABYTES = 300;
/** What it may keep between two files; beyond it another process takes the next. */
const KEPT_MEGABYTES = 150;
const WATCH_MS = 40;
const PAGE_BYTES = 4_096;
const MEGABYTE = 1024 * 1024;

/** How a job went wrong for the process itself. */
export type Ending = 'late' | 'memory' | 'broken';

/** Whether a process has had enough: it holds much, or something in it failed. */
const isSpent = (said: Answer): boolean =>
  said.megabytes > KEPT_MEGABYTES ||
  said.state === 'failed' ||
  (said.state === 'refused' && said.code === 'FILE_TOO_HARD');

/** One child process, reading one file after the other. It is given up with the first that is too much for it. */
export class ReadingProcess {
  private readonly child: ChildProcess;
  private ended = false;
  private settle: ((said: Answer | Ending) => void) | null = null;

  constructor(workFolder: string) {
    this.child = fork(CHILD, [], {
      execArgv: [
        ...FROM_SOURCES,
        `--max-old-space-size=${HEAP_MEGABYTES}`,
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

  /** Does a job within so many milliseconds, or ends. */
  async run(job: Job, withinMs: number): Promise<Answer | Ending> {
    this.child.ref();
    this.child.channel?.ref();
    const answered = new Promise<Answer | Ending>((resolve) => {
      this.settle = resolve;
    });
    const late = setTimeout(() => this.give('late'), withinMs);
    const watch = setInterval(() => void this.watchMemory(), WATCH_MS);
    try {
      this.child.send(job);
      const said = await answered;
      if (typeof said !== 'string' && isSpent(said)) this.end();
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

  private async watchMemory(): Promise<void> {
    try {
      const pages = (await readFile(`/proc/${this.child.pid}/statm`, 'utf8')).split(' ')[1];
      if ((Number(pages) * PAGE_BYTES) / MEGABYTE > MOST_MEGABYTES) this.give('memory');
    } catch {
      // Not every system tells; the bounds of the heap and of WebAssembly remain.
    }
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
