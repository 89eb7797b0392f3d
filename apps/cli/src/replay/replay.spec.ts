import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replay, type ReplayCommand } from './replay';

const folder = mkdtempSync(join(tmpdir(), 'bangvang-replay-'));
afterAll(() => rmSync(folder, { recursive: true }));

const BUNDLE = {
  contest: { title: 'Lê Chân trong trái tim tôi' },
  rules: {
    rounds: [
      {
        opensAt: '2026-03-02T10:00:00+07:00',
        closesAt: '2026-03-09T09:00:00+07:00',
        rules: { results: { prizes: prizes() } },
      },
    ],
  },
  attempts: [
    { participant: 1, points: 9, durationMs: 60_000 },
    { participant: 2, points: 10, durationMs: 90_000 },
    { participant: 3, points: 9, durationMs: 60_000 },
    { participant: 4, points: 2, complete: false },
  ],
};

function prizes(): object {
  return {
    tiers: [
      { id: 'nhat', name: 'Giải Nhất', count: 1 },
      { id: 'nhi', name: 'Giải Nhì', count: 1 },
    ],
    boundaryTie: 'people',
    onePerPerson: 'round',
    freed: 'move-down',
  };
}

/** Runs the command on a file; what it prints, tells, and ends with. */
async function run(content: object | string, command: ReplayCommand = { unsigned: true }) {
  const file = join(folder, 'bundle.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return runOn(file, command);
}

async function runOn(file: string, command: ReplayCommand) {
  const printed: string[] = [];
  const told: string[] = [];
  const out = jest.spyOn(process.stdout, 'write').mockImplementation(keep(printed));
  const err = jest.spyOn(process.stderr, 'write').mockImplementation(keep(told));
  process.exitCode = 0;
  try {
    await replay(file, command);
    return { printed: printed.join(''), told: told.join(''), exitCode: process.exitCode };
  } finally {
    process.exitCode = 0;
    out.mockRestore();
    err.mockRestore();
  }
}

const keep = (into: string[]) => (chunk: string | Uint8Array, done?: unknown) => {
  into.push(String(chunk));
  const last = typeof done === 'function' ? (done as () => void) : undefined;
  last?.();
  return true;
};

describe('bangvang replay', () => {
  test('tells people what a bundle by hand comes to', async () => {
    const { printed, told, exitCode } = await run(BUNDLE);
    expect({ told, exitCode }).toEqual({ told: '', exitCode: 0 });
    expect(printed).toContain('Lê Chân trong trái tim tôi\n');
    expect(printed).toContain('Round 1: 3 ranked\n     1. 2            10  points 10 before 9\n');
    expect(printed).toContain('Without a rank: 1 no-valid-attempt\n');
    expect(printed).toContain('Giải Nhất (Round 1): 2\nGiải Nhì (Round 1): nobody; 1 waiting\n');
    expect(printed).toContain('Open: places 2 to 3 of Round 1 (2 people) wait for: boundary\n');
  });

  test('names rounds as people do; programs get their ids', async () => {
    const [round] = BUNDLE.rules.rounds;
    const id = '0197a000-0000-7000-8000-000000000001';
    const titled = { ...BUNDLE, rules: { rounds: [{ ...round, id, title: 'Tuần 1' }] } };
    const { printed } = await run(titled);
    expect(printed).toContain('Tuần 1: 3 ranked\n');
    expect(printed).toContain('Giải Nhất (Tuần 1): 2\n');
    expect(printed).toContain('Open: places 2 to 3 of Tuần 1 (2 people)');
    expect(printed).not.toContain(id);
    const { standings } = JSON.parse(
      (await run(titled, { unsigned: true, json: true })).printed,
    ) as {
      standings: object[];
    };
    expect(standings).toMatchObject([{ round: id }]);
  });

  test('calls open only what something depends on', async () => {
    const attempts = [
      ...[1, 2, 3, 4].map((participant) => ({
        participant,
        points: 12 - Math.min(participant, 3),
      })),
      ...[5, 6].map((participant) => ({ participant, points: 1, durationMs: 60_000 })),
    ];
    const { printed } = await run({ ...BUNDLE, attempts });
    expect(printed).toContain('Giải Nhất (Round 1): 1\nGiải Nhì (Round 1): 2\n');
    expect(printed).not.toContain('Open:');
    expect(printed).toContain('Equal, and nothing depends on it: 2 group(s)\n');
  });

  test('prints JSON for programs', async () => {
    const { printed } = await run(BUNDLE, { unsigned: true, json: true });
    const value = JSON.parse(printed) as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(
      expect.arrayContaining([
        ...['standings', 'unranked', 'unresolved', 'actual', 'prizes', 'collectives'],
        ...['qualified', 'verified', 'differences'],
      ]),
    );
  });

  test('ends with 1 where the result is another than the one that is said', async () => {
    const { printed, exitCode } = await run({ ...BUNDLE, result: NO_RESULT });
    expect(exitCode).toBe(1);
    expect(printed).toContain('NO  result as it was published');
    expect(printed).toMatch(/result\.\w+/);
  });

  test('ends with 2 and one line where it cannot be read', async () => {
    const broken = await run({ ...BUNDLE, attempts: [{ participant: 1, points: 'ten' }] });
    expect(broken).toMatchObject({ printed: '', exitCode: 2 });
    expect(broken.told).toMatch(/^Cannot read .*: attempts\[0\]\.points: must be a number\n$/);

    const missing = await runOn(join(folder, 'none.json'), {});
    expect(missing).toMatchObject({ printed: '', exitCode: 2 });
    expect(missing.told).toMatch(/none\.json: the file is not there\n$/);

    const unsigned = await run(BUNDLE, {});
    expect(unsigned.told).toContain('--unsigned');
    expect(unsigned.exitCode).toBe(2);
  });

  test('a key that is none is told', async () => {
    const { told, exitCode } = await run(BUNDLE, { key: join(folder, 'bundle.json') });
    expect(exitCode).toBe(2);
    expect(told.split('\n')).toHaveLength(2);
  });
});

const NO_RESULT = {
  actual: [],
  collectives: [],
  prizes: [],
  qualified: [],
  standings: [],
  unranked: [],
  unresolved: [],
};
