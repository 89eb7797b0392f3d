import { query } from '@bangvang/database';
import type { Page } from 'playwright-core';
import { awardedContest, type Awarded } from '../support/awarded';
import { describeInBrowser } from '../support/browser';
import { wrongOn } from './staff-desk';
import { openStage, PHONE, withPage, type Stage } from './stage';

/* The jury put a work out: its authors read why, once the list that leaves it out is published. */

const TITLE = 'Sóng nơi đầu ngọn gió';

let stage: Stage;
let contest: Awarded;

beforeAll(async () => {
  stage = await openStage();
  contest = await awardedContest(stage.test, {
    works: [
      { title: TITLE, points: 9.5, authors: [{ name: 'Nguyễn Thị Ngọc An' }, { name: 'Lê Chi' }] },
      { title: 'Mái ấm', points: 8, authors: [{ name: 'Trần Bình' }] },
    ],
  });
  const code = contest.codeOf(TITLE);
  const { status, text } = await contest.stage.lead(
    contest.chief,
    'POST',
    `works/${code}/exclusion`,
    {
      ...{ version: await contest.stage.version(code), reasonCode: 'copied' },
      minutes: 'Bài trùng nguyên văn một bài đã in năm trước.',
    },
  );
  if (status !== 204) throw new Error(text);
  await contest.opened();
  await draftsStay();
});
afterAll(() => stage.close());

/** Beside what was handed in, an author has the draft that it was made from, and a receipt. */
async function draftsStay(): Promise<void> {
  const { tx } = stage.test.db;
  await query(
    tx,
    `INSERT INTO entry_draft (entry_id, content, handed_in)
     SELECT id, jsonb_build_object('medium', medium, 'genre', null, 'title', title, 'language', language,
              'parts', '[]'::jsonb, 'files', '[]'::jsonb, 'translation', null, 'origin', '{}'::jsonb, 'declared', '[]'::jsonb), 1
       FROM entry WHERE contest_id = $1`,
    [contest.contestId],
  );
  await query(tx, 'ALTER TABLE entry_version DISABLE TRIGGER USER');
  await query(
    tx,
    `UPDATE entry_version v SET receipt = json_build_object('entryNo', e.no, 'submittedAt', e.submitted_at)
       FROM entry e WHERE e.id = v.entry_id AND e.contest_id = $1`,
    [contest.contestId],
  );
  await query(tx, 'ALTER TABLE entry_version ENABLE TRIGGER USER');
  await query(
    tx,
    `INSERT INTO entry_author (entry_id, version, ordinal, participant_id, name, name_folded, data, keys)
     SELECT a.entry_id, 0, a.ordinal, a.participant_id, a.name, a.name_folded, a.data, a.keys
       FROM entry_author a JOIN entry e ON e.id = a.entry_id
      WHERE e.contest_id = $1 AND a.version = 1`,
    [contest.contestId],
  );
}

/** Somebody's page of works. */
async function worksOf(name: string, look: (page: Page) => Promise<void>): Promise<void> {
  await withPage({ viewport: PHONE }, async (page, { context }) => {
    const value = contest.people.get(name)?.token ?? '';
    await context.addCookies([{ name: 'bv_contestant', value, url: stage.url }]);
    await page.goto(`${stage.url}/c/${contest.slug}/entries`);
    await page.getByRole('heading', { name: TITLE }).waitFor();
    await look(page);
    expect(await wrongOn(page)).toEqual([]);
  });
}

const NOTICE = 'Ban giám khảo đã đưa bài này ra khỏi cuộc thi: bài sao chép.';

describeInBrowser('authors of a work that is out', () => {
  it('read nothing of it before the list is published', async () => {
    await worksOf('Nguyễn Thị Ngọc An', async (page) => {
      expect(await page.getByText(NOTICE).count()).toBe(0);
    });
  });

  it('read why then, whoever sent it and whoever is named in it', async () => {
    await contest.conclude();
    await contest.publish();
    for (const name of ['Nguyễn Thị Ngọc An', 'Lê Chi']) {
      await worksOf(name, async (page) => {
        await page.getByText(NOTICE).waitFor();
        const shots = process.env['WEB_SHOTS'];
        if (shots) await page.screenshot({ path: `${shots}/excluded-${name}.png` });
      });
    }
  });
});
