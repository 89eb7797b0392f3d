import { join } from 'node:path';
import { query } from '@bangvang/database';
import { describeInBrowser } from '../support/browser';
import { testFolder } from '../support/servers';
import { wrongOn } from './staff-desk';
import { openStage, PHONE, withPage, type Stage, type StageContest } from './stage';

const PICTURES = process.env['PICTURES'] ?? testFolder('pictures');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** A contest that asks for what only some ask for. */
async function curious(): Promise<StageContest> {
  const contest = await stage.contest();
  await query(
    stage.test.db.tx,
    `UPDATE contest SET registration = jsonb_set(registration || '{"guardianBelow": 16}', '{fields}',
            registration -> 'fields' || '{"province": "required", "occupation": "optional", "inviter": "optional", "unit": "off"}'),
            consents = consents || '[{"purpose": "guardian", "version": 1, "required": false,
              "text": "Tôi là cha, mẹ hoặc người giám hộ và đồng ý cho em dự thi."}]'
      WHERE slug = $1`,
    [contest.slug],
  );
  return contest;
}

describeInBrowser('registering for a contest that asks for more', () => {
  it('asks where people live and who invited them, and a guardian of the young alone', async () => {
    const contest = await curious();
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(contest.page('/register'));
      await page.getByLabel('Họ và tên').first().fill('Nguyễn Thị Ngọc Ánh');
      await page.getByLabel('Ngày sinh').fill('19051990');
      await page.getByLabel('Tỉnh, thành phố').selectOption('Hải Phòng');
      await page.getByLabel('Nghề nghiệp').selectOption('Học sinh');
      expect(await page.getByLabel('người giám hộ').count()).toBe(0);
      const year = new Date().getFullYear() - 12;
      await page.getByLabel('Ngày sinh').fill(`19/05/${year}`);
      await page.getByText('Người chưa đủ 16 tuổi').waitFor();
      await page.getByLabel('Số điện thoại').fill('0912345678');
      await page.getByLabel('Tôi đồng ý cho dùng thông tin').check();
      await page.getByRole('button', { name: 'Đăng ký' }).click();
      await page.getByText('họ tên cha, mẹ hoặc người giám hộ, vì chưa đủ tuổi').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await page.screenshot({ path: join(PICTURES, 'guardian.png'), fullPage: true });
      await page.getByLabel('Họ tên cha, mẹ').fill('Trần Thị Hoa');
      await page.getByLabel('Tôi là cha, mẹ').check();
      await page.getByRole('button', { name: 'Đăng ký' }).click();
      await page.locator('.code').waitFor();
      const invitation = await page.getByText('/register?by=').textContent();
      const [child] = await query<{ no: number; province: string; occupation: string }>(
        stage.test.db.tx,
        `SELECT no, province, occupation FROM participant WHERE full_name = 'Nguyễn Thị Ngọc Ánh'`,
      );
      expect(child).toMatchObject({ province: 'Hải Phòng', occupation: 'Học sinh' });
      expect(invitation).toContain(`by=${child!.no}`);
      await withPage({ viewport: PHONE }, async (other) => {
        await other.goto(invitation!);
        await expect(
          other.getByLabel('Số báo danh của người giới thiệu').inputValue(),
        ).resolves.toBe(String(child!.no));
      });
    });
  });
});
