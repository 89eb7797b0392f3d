import { describeInBrowser } from '../support/browser';
import { unitsCsv } from '../support/units';
import { DESK, openStage, PHONE, withPage, type Stage } from './stage';
import { signIn, wrongOn } from './staff-desk';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describeInBrowser('units, one by one', () => {
  it('are added, changed, counted and merged; the tree is renamed', async () => {
    await withPage({ viewport: DESK }, async (page) => {
      const press = (name: string) =>
        page.getByRole('button', { name, exact: true }).last().click();
      await signIn(page, stage);
      await page.goto(`${stage.url}/staff/units`);
      await press('Tạo danh mục');
      await page.getByLabel('Tên danh mục').fill('Hải Phòng');
      await press('Tạo danh mục');
      await page.getByRole('heading', { level: 1, name: 'Hải Phòng' }).waitFor();
      await page.locator('input[type=file]').setInputFiles({
        name: 'units.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(unitsCsv('KB,Phường Kênh Dương,phường,,2020-01-01,,12')),
      });
      await press('Nhập tệp');
      await page.getByText('Đã nhập: 1 đơn vị mới').waitFor();

      await press('Thêm đơn vị');
      await page.getByLabel('Mã đơn vị').fill('LC');
      await page.getByLabel('Tên', { exact: false }).last().fill('Phường Lê Chân');
      await page.getByLabel(/^Loại/).fill('phuong');
      await page.getByLabel(/^Có hiệu lực từ ngày/).fill('2025-07-01');
      await press('Thêm đơn vị');
      await page.getByRole('heading', { level: 1, name: 'Phường Lê Chân' }).waitFor();

      await page
        .getByLabel(/^Từ ngày/)
        .first()
        .fill('2025-07-01');
      await page.getByLabel('Số người').fill('1234');
      await press('Ghi số biên chế');
      await page.getByText('01/07/2025: 1.234').waitFor();
      expect(await wrongOn(page)).toEqual([]);

      await page.getByRole('link', { name: 'Hải Phòng' }).click();
      await page.getByRole('link', { name: 'Phường Kênh Dương' }).click();
      await page.getByRole('heading', { level: 1, name: 'Phường Kênh Dương' }).waitFor();
      await page.getByRole('combobox', { name: 'Đơn vị mới' }).fill('le chan');
      await page.getByRole('option', { name: 'Phường Lê Chân (LC)' }).click();
      await page
        .getByLabel(/^Từ ngày/)
        .last()
        .fill('2025-07-01');
      await press('Thêm đơn vị kế tục');
      await page.getByText('từ 01/07/2025').waitFor();
      await page.getByLabel(/^Hết hiệu lực/).fill('2019-01-01');
      await press('Lưu');
      await page.getByRole('alert').waitFor();
      await page.getByLabel(/^Hết hiệu lực/).fill('2025-07-01');
      await press('Lưu');
      await page.getByText('Đã lưu.').waitFor();

      await page.getByRole('link', { name: 'Hải Phòng' }).click();
      await press('Đổi tên');
      await page.getByRole('dialog').getByLabel('Tên').fill('Hải Phòng 2025');
      await press('Lưu');
      await page.getByRole('heading', { level: 1, name: 'Hải Phòng 2025' }).waitFor();

      await page.setViewportSize(PHONE);
      await page.getByRole('link', { name: 'Phường Kênh Dương' }).click();
      await page.getByRole('heading', { name: 'Chuyển thành' }).waitFor();
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(await wrongOn(page)).toEqual([]);
    });
  });
});
