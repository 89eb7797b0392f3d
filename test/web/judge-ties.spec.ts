import type { Page } from 'playwright-core';
import { query } from '@bangvang/database';
import { EntryAuthors } from '@bangvang/essays';
import { ConflictTags } from '../../libs/judging/jury/conflict-tags';
import { describeInBrowser } from '../support/browser';
import { judgedStage, type TestJudge, type TestStage } from '../support/marking';
import { staffMember, type StaffMember } from '../support/staff';
import { becomes } from '../support/until';
import { asStaff, wrongOn } from './staff-desk';
import { DESK, openStage, PHONE, type Stage } from './stage';

/* What a judge says about themselves keeps works from them: nobody sees whose these are. */

/** Seven hours ahead of whoever reads here. */
const ZONE = 'Pacific/Kiritimati';

let stage: Stage;
let judging: TestStage;
let anna: TestJudge;
let organiser: StaffMember;

beforeAll(async () => {
  stage = await openStage();
  judging = await judgedStage(stage.test, {}, { opened: false, works: 3 });
  await query(stage.test.db.tx, 'UPDATE contest SET zone = $2 WHERE id = $1', [
    ...[judging.contestId, ZONE],
  ]);
  anna = await judging.judge();
  await judging.judge();
  await judging.judge();
  organiser = await staffMember(stage.test, 'organiser', judging.contestId);
  const [ofKin = '', ofPupil = ''] = judging.codes;
  await written(ofKin, { name: 'Lê Văn Cháu', data: { birthDate: '2010-02-03' } });
  await written(ofPupil, { name: 'Phạm Học Trò', data: { phone: '+84912345678' } });
});
afterAll(() => stage.close());

/** Says who wrote a work, as coding does: by keyed hashes. */
async function written(
  code: string,
  author: { name: string; data: Record<string, string> },
): Promise<void> {
  const { app, db } = stage.test;
  const people = app.get(EntryAuthors, { strict: false }).keysOf(author);
  const conflicts = app.get(ConflictTags, { strict: false });
  for (const tag of conflicts.ofWork(judging.contestId, { unitNos: [], people, accounts: [] })) {
    await query(db.tx, 'INSERT INTO work_tag (stage_id, code, tag) VALUES ($1, $2, $3)', [
      ...[judging.stageId, code, tag],
    ]);
  }
}

const as = (member: StaffMember, viewport: typeof PHONE, run: (page: Page) => Promise<void>) =>
  asStaff(stage, member, viewport, run);

const declare = (page: Page) => page.getByRole('button', { name: 'Khai', exact: true }).click();

describeInBrowser('a judge who declares ties', () => {
  it('says whom they are close to, and those works never come to them', async () => {
    const [ofKin = '', ofPupil = '', free = ''] = judging.codes;
    await as(anna, PHONE, async (page) => {
      await page.goto(`${stage.url}/judge`);
      await page.getByRole('link', { name: 'Khai quan hệ của tôi' }).click();
      await page.getByText('Bạn chưa khai quan hệ nào.').waitFor();
      await page.getByRole('button', { name: 'Khai một quan hệ' }).click();
      expect(await wrongOn(page)).toEqual([]);
      // A name alone could be anybody's.
      await page.getByLabel('Họ và tên').fill('Lê Văn Cháu');
      await declare(page);
      await page.locator('#tie-birthDate[aria-invalid=true]').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await page.getByLabel('Ngày sinh').fill('2010-02-03');
      await declare(page);
      const declared = page.getByRole('list', { name: 'Đã khai' });
      await declared.getByText('Lê Văn Cháu (2010-02-03)').waitFor();
      // By the clock where the contest is.
      const ties = await stage.test.call('GET', `/api/judge/contests/${judging.contestId}/ties`, {
        cookie: anna.cookie,
      });
      const [{ declaredAt }] = ties.body['ties'] as unknown as [{ declaredAt: string }];
      const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
      const there = new Intl.DateTimeFormat('vi-VN', { ...clock, timeZone: ZONE });
      await declared.getByText(there.format(new Date(declaredAt))).waitFor();

      await page.getByRole('button', { name: 'Khai một quan hệ' }).click();
      await page.getByLabel('Học trò').check();
      await page.getByLabel('Họ và tên').fill('phạm học trò');
      await page.getByLabel('Số điện thoại').fill('0912 345 678');
      await declare(page);
      const pupil = declared.getByRole('listitem').filter({ hasText: 'phạm học trò' });
      await pupil.getByText('Học trò', { exact: true }).waitFor();
      await becomes(() => declared.getByRole('listitem').count(), 2);
      expect(await wrongOn(page)).toEqual([]);
    });

    await as(organiser, DESK, async (page) => {
      await page.goto(`${stage.url}/staff/contests/${judging.contestId}/judging/assignment`);
      await page.getByRole('button', { name: 'Phân công tự động' }).click();
      await page.getByText('Bài nào cũng đủ người chấm').waitFor();
      // Who opens a work to change its judges is told why she may not have it.
      const row = page.locator('.ju-work-list > li').filter({ hasText: ofKin });
      await row.locator('.ju-chip').first().click();
      await page.getByRole('dialog').getByText('không nhận được: trong bó có bài').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Bắt đầu chấm' }).click();
      await page.getByRole('link', { name: 'Theo dõi vòng chấm' }).waitFor();
    });

    await as(anna, PHONE, async (page) => {
      await page.goto(`${stage.url}/judge/${judging.stageId}`);
      await page.getByText(free).first().waitFor();
      for (const code of [ofKin, ofPupil]) expect(await page.getByText(code).count()).toBe(0);
      // Neither by its address.
      const answer = await anna.work('GET', ofKin);
      expect(answer.status).toBe(404);
      // With works in hand she can say no more herself: a work that then goes would tell whose it was.
      await page.goto(`${stage.url}/judge/ties`);
      await page.getByRole('button', { name: 'Khai một quan hệ' }).click();
      await page.getByLabel('Họ và tên').fill('Trần Người Quen');
      await page.getByLabel('Email').fill('quen@example.vn');
      await declare(page);
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('listitem').filter({ hasText: 'Trần Người Quen' }).count()).toBe(
        0,
      );
    });
  });
});
