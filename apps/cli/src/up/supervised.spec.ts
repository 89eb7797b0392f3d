import { setTimeout as sleep } from 'node:timers/promises';
import { keepRunning, type Runnable } from './supervised';

/** Runs for a moment, then falls; its second start fails outright. */
class Faller implements Runnable {
  readonly name = 'faller';
  readonly starts: number[] = [];
  private fall: (how: string) => void = () => undefined;
  private end = this.newEnd();

  start(): Promise<void> {
    this.starts.push(performance.now());
    if (this.starts.length === 1) return Promise.reject(new Error('no port'));
    this.end = this.newEnd();
    return Promise.resolve();
  }

  ended(): Promise<string> {
    return this.end;
  }

  kill(): void {
    this.fall('SIGKILL');
  }

  private newEnd(): Promise<string> {
    return new Promise((resolve) => (this.fall = resolve));
  }
}

describe('what is kept running', () => {
  it('comes back after a fall, waits longer after each one, and tells of it', async () => {
    const faller = new Faller();
    const stop = new AbortController();
    const said: string[] = [];
    const kept = keepRunning(faller, stop.signal, (line) => said.push(line));
    const fell = performance.now();
    faller.kill();
    while (faller.starts.length < 2) await sleep(10);
    await sleep(0);
    stop.abort();
    faller.kill();
    await kept;

    const [first = 0, second = 0] = faller.starts;
    expect(first - fell).toBeGreaterThanOrEqual(240);
    expect(second - first).toBeGreaterThanOrEqual(490);
    expect(said).toEqual([
      'faller ended (SIGKILL); starting it again in 0.25 s.',
      'faller ended (no port); starting it again in 0.5 s.',
      'faller is back.',
    ]);
  });

  it('stays down once everything is stopping', async () => {
    const faller = new Faller();
    const stop = new AbortController();
    const kept = keepRunning(faller, stop.signal, () => undefined);
    faller.kill();
    await sleep(20);
    stop.abort();
    await kept;
    expect(faller.starts).toEqual([]);
  });
});
