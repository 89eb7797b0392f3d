import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeInBrowser } from '../support/browser';
import { testFolder } from '../support/servers';
import { closedContest, type ClosedContest } from './results-stage';
import { wrongOn } from './staff-desk';
import { DESK, openStage, withPage, type Stage } from './stage';

/** Where the picture goes: `PICTURES=docs` makes docs/result.png anew. */
const PICTURES = process.env['PICTURES'] ?? testFolder('pictures');

const FAMILY = ['Nguyễn Thị', 'Trần Văn', 'Lê Quỳnh', 'Phạm Đức', 'Hoàng Ngọc', 'Vũ Hữu'];
const GIVEN = ['Ánh', 'Dũng', 'Đạt', 'Én', 'Khuê', 'Tuệ'];
const UNITS = ['LC', 'NQ', 'CA'];

/** Names, units and times that differ, as those of a real week do. */
const RESULTS = Object.fromEntries(
  FAMILY.flatMap((family, one) =>
    GIVEN.map((given, two) => {
      const index = one * GIVEN.length + two;
      const right = index < 14 ? 4 : 4 - (index % 3);
      const unit = UNITS[(one + two) % UNITS.length];
      return [
        `${family} ${given}`,
        { right, unit, durationMs: 41_000 + ((index * 7_919) % 60_000) },
      ];
    }),
  ),
);

const PRIZES = {
  ranking: { among: 'any', tieBreak: [{ by: 'duration' }] },
  prizes: {
    tiers: [
      { id: 'nhat', name: 'Giải Nhất', count: 1 },
      { id: 'nhi', name: 'Giải Nhì', count: 2 },
      { id: 'ba', name: 'Giải Ba', count: 3 },
      { id: 'khuyen-khich', name: 'Giải Khuyến khích', count: 5 },
    ],
    boundaryTie: 'expand',
    onePerPerson: 'round',
    freed: 'move-down',
  },
};

interface Gate {
  open: boolean;
  nextVersion: number;
  versions: { state: string }[];
}

let stage: Stage;
let contest: ClosedContest;

beforeAll(async () => {
  stage = await openStage();
  contest = await closedContest(stage, RESULTS, {
    title: 'Hải Phòng làm theo lời Bác',
    results: PRIZES,
  });
  while (!(await tryToPublish())) await sleep(500);
});
afterAll(() => stage.close());

/**
 * Clears what the machine suspects, and publishes once nothing blocks. The search for suspicions runs
 * meanwhile: a flag that it raises after the approval stops the publication, and is cleared next time.
 */
async function tryToPublish(): Promise<boolean> {
  const { organiser } = stage;
  const at = `/api/staff/contests/${contest.contestId}`;
  const { roundId } = contest;
  const { body } = await organiser.call('GET', `${at}/suspicions?state=open`);
  // Phone numbers of a spec follow each other: a person has looked, and there is nothing in it.
  for (const { id } of body.suspicions as unknown as { id: string }[]) {
    const word = { state: 'cleared', reason: 'Số đăng ký cùng đợt.' };
    await organiser.call('PUT', `/api/staff/suspicions/${id}/decision`, word);
  }
  const gate = await organiser.call('GET', `${at}/publication?round=${roundId}`);
  const { open, nextVersion, versions } = gate.body as unknown as Gate;
  if (versions[0]?.state === 'published') return true;
  if (open) await organiser.call('POST', `${at}/publications`, { roundId, version: nextVersion });
  return false;
}

describeInBrowser('a published result', () => {
  it('is read by anybody: who won what, the whole ranking, and how to check it', async () => {
    await withPage({ viewport: DESK }, async (page) => {
      await page.goto(contest.page('/results'));
      await page.getByRole('heading', { name: 'Người đoạt giải' }).waitFor();
      await page.getByText('Giải Khuyến khích').first().waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await page.screenshot({
        path: join(PICTURES, 'result.png'),
        clip: { x: 0, y: 0, width: DESK.width, height: 1_130 },
        fullPage: true,
      });
    });
  });
});
