import {
  appendFileSync,
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepLogsSmall } from './logs';

describe('the logs', () => {
  it('are put aside when they are large, while their process goes on writing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bangvang-logs-'));
    const [large, small] = [join(folder, 'api.log'), join(folder, 'live.log')];
    writeFileSync(large, Buffer.alloc(20_000_001, 'x'));
    appendFileSync(small, 'kept\n');
    const ofProcess = openSync(large, 'a');
    keepLogsSmall(folder)();
    writeSync(ofProcess, 'after\n');
    closeSync(ofProcess);
    expect(readFileSync(large, 'utf8')).toBe('after\n');
    expect(readFileSync(`${large}.1`)).toHaveLength(20_000_001);
    expect(readFileSync(small, 'utf8')).toBe('kept\n');
    rmSync(folder, { recursive: true });
  });
});
