import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { PUBLIC_NAME } from '@bangvang/contracts';
import { usualDesign } from '../../libs/results/certificates/design/design.rules';
import { textOf, type Loose, type TestAnswer } from '../support/app';
import { describeInBrowser } from '../support/browser';
import { docx, paragraph } from '../support/media-files';
import { staffMember, type StaffMember } from '../support/staff';
import { medium, plainWriting } from '../support/writing';
import { wrongOn } from './staff-desk';
import { DESK, openStage, withPage, type Stage } from './stage';

/*
 * A writing contest from its call to a certificate, in a browser, by those who hold one: organiser,
 * two authors, secretary, two key holders, two judges and their chief. Two works; of one the judges
 * differ by 3 of 10 points, which their chief decides.
 *
 *   Con đò sang sông   8 and 8.5: the mean is 8.25    first prize
 *   Bến cũ             9 and 6: the chief says 7.5    second prize
 */
const PHONE = { width: 390, height: 844 };
const SLUG = 'ben-song-que';
const CROSSING = 'Con đò sang sông';
const LANDING = 'Bến cũ';
const WORDS =
  'Chiều nào ông lái đò cũng nhìn lên con dốc thêm một lần rồi mới chống sào, vì biết thế nào cũng có người đang chạy.';
const MARKS: Record<string, [first: string, second: string]> = {
  [CROSSING]: ['8', '8,5'],
  [LANDING]: ['9', '6'],
};
const CONTENT = { id: 'noi-dung', name: 'Nội dung', weight: 100 };
const PASSPHRASES = ['mười hai chữ của người thứ nhất', 'mười hai chữ của người thứ hai'];

let stage: Stage;
let folder: string;
let contestId: string;
let staff: Record<'organiser' | 'secretary' | 'chief', StaffMember>;
let judges: [StaffMember, StaffMember];
let holders: [StaffMember, StaffMember];

beforeAll(async () => {
  stage = await openStage();
  folder = mkdtempSync(join(tmpdir(), 'bangvang-writing-'));
  contestId = await draftContest();
  const { test } = stage;
  staff = {
    organiser: await staffMember(test, 'organiser', contestId),
    secretary: await staffMember(test, 'secretary', contestId),
    chief: await staffMember(test, 'nobody'),
  };
  judges = [await staffMember(test, 'nobody'), await staffMember(test, 'nobody')];
  holders = [await staffMember(test, 'nobody'), await staffMember(test, 'nobody')];
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await stage.close();
});

function ok({ status, text, body }: TestAnswer): Loose {
  if (status >= 400) throw new Error(`${status}: ${text}`);
  return body;
}

/** A contest as its organisers left it the evening before: everything is written, nothing is public. */
async function draftContest(): Promise<string> {
  const { organiser } = stage;
  const { contest } = ok(
    await organiser.call('POST', '/api/staff/contests', {
      slug: SLUG,
      title: 'Bến sông quê',
      edition: 'Cuộc thi viết năm 2026',
      rulesText: '## Đối tượng\n\nMọi người đều được gửi bài.',
      registration: {
        fields: {
          fullName: 'required',
          birthDate: 'off',
          sex: 'off',
          phone: 'required',
          email: 'off',
          personalId: 'off',
          unit: 'off',
          address: 'off',
        },
        uniqueness: ['phone'],
      },
      consents: [
        { purpose: 'tham-gia', version: 1, text: 'Tôi đồng ý gửi bài dự thi.', required: true },
        {
          purpose: PUBLIC_NAME,
          version: 1,
          text: 'Tôi đồng ý nêu tên khi đoạt giải.',
          required: false,
        },
      ],
    }),
  );
  const id = textOf(contest?.id);
  const rules = { schema: 1, writing: writing() };
  ok(await organiser.call('PUT', `/api/staff/contests/${id}/rules`, { expectedVersion: 0, rules }));
  return id;
}

/** One medium, one stage of two marks; further apart than 2 points the chief judge decides. */
function writing() {
  const plain = plainWriting();
  const [judging] = plain.stages;
  const band = (from: number, to: number | null, action: string) => ({
    ...{ from, to, action },
    ...{ fromInclusive: from === 0, toInclusive: to !== null },
  });
  return {
    ...plain,
    media: [medium({ id: 'van', name: 'Văn xuôi', words: { min: 5, max: 200 } })],
    stages: [
      {
        ...judging,
        rubric: [{ ...CONTENT, maxCentipoints: 1_000, stepCentipoints: 25, levels: [] }],
        discrepancy: {
          on: ['total'],
          bands: [band(0, 200, 'mean'), band(200, null, 'chief')],
          third: null,
        },
      },
    ],
    awards: {
      ...plain.awards,
      perMedium: [
        {
          medium: null,
          tiers: [
            { id: 'nhat', name: 'Giải Nhất', count: 1 },
            { id: 'nhi', name: 'Giải Nhì', count: 1 },
          ],
        },
      ],
    },
  };
}

async function enter(context: BrowserContext, { cookie }: StaffMember): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.clearCookies();
  await context.addCookies([{ name, value, url: stage.url }]);
}

const desk = (rest = '') => `${stage.url}/staff/contests/${contestId}${rest}`;
const shot = async (page: Page, name: string) => {
  const target = process.env['TEST_SHOTS'];
  if (target) await page.screenshot({ path: join(target, `${name}.png`), fullPage: true });
};

/** Runs something on the pages of somebody of the staff. */
const as = (who: StaffMember, run: (page: Page) => Promise<void>): Promise<void> =>
  withPage({ viewport: DESK }, async (page, { context }) => {
    await enter(context, who);
    await run(page);
  });

/** Registers somebody on a phone and begins a work. */
async function begin(page: Page, name: string, phone: string): Promise<void> {
  await page.goto(`${stage.url}/c/${SLUG}`);
  await page.getByRole('link', { name: 'Đăng ký dự thi' }).click();
  await page.getByLabel('Họ và tên').fill(name);
  await page.getByLabel('Số điện thoại').fill(phone);
  await page.getByLabel('Tôi đồng ý gửi bài').check();
  await page.getByLabel('Tôi đồng ý nêu tên').check();
  await page.getByRole('button', { name: 'Đăng ký' }).click();
  await page.locator('.code').waitFor();
  await page.getByRole('link', { name: 'Bài dự thi của tôi' }).click();
  await page.getByRole('button', { name: /Văn xuôi/ }).click();
}

/** Hands in what is whole, and waits for the receipt. */
async function handIn(page: Page): Promise<void> {
  await page.getByText('Bài đã đủ điều kiện.').waitFor();
  await page.getByRole('button', { name: 'Nộp bài' }).click();
  await page.getByText('Số vào sổ').waitFor();
}

const sideways = (page: Page) =>
  page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );

describeInBrowser('a writing contest, from its call to a certificate', () => {
  it('is made public by its organiser', async () => {
    await as(staff.organiser, async (page) => {
      await page.goto(desk());
      await page.getByRole('button', { name: 'Công bố cuộc thi' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Công bố cuộc thi' }).click();
      await page.getByText(/^Đã công bố lúc/).waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
  });

  it('is read on a phone: one writes there, another sends a file, both get receipts', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(stage.url);
      const line = page.getByRole('listitem').filter({ hasText: 'Bến sông quê' });
      await line.getByText('Đang diễn ra').waitFor();
      await begin(page, 'Phạm Thị Sông', '0912000001');
      await page.getByLabel('Tên tác phẩm').fill(CROSSING);
      await page.getByRole('textbox', { name: 'Nội dung' }).click();
      await page.keyboard.type(WORDS);
      await page.getByText(/^Đã lưu lúc/).waitFor();
      await handIn(page);
      await shot(page, 'receipt');
      expect(await wrongOn(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
    });
    const file = join(folder, 'ben-cu.docx');
    writeFileSync(
      file,
      docx({ body: paragraph('Bến cũ bây giờ chỉ còn cây gạo và một cái cọc buộc thuyền.') }),
    );
    await withPage({ viewport: PHONE }, async (page) => {
      await begin(page, 'Lê Văn Bến', '0912000002');
      await page.getByLabel('Tên tác phẩm').fill(LANDING);
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('region', { name: 'Tệp tác phẩm' }).getByText('Đã kiểm tra').waitFor();
      await handIn(page);
    });
  });

  it('has its works looked through by a secretary', async () => {
    await lookedThrough();
    await as(staff.secretary, async (page) => {
      await page.goto(desk('/screening'));
      await page.getByText('Đã đối chiếu 2/2 bài').waitFor();
      await shot(page, 'screening');
      await page.getByRole('link', { name: CROSSING }).click();
      // What was decided leads to the next work.
      for (const title of [CROSSING, LANDING]) {
        await page.getByRole('heading', { level: 1, name: new RegExp(title) }).waitFor();
        expect(await wrongOn(page)).toEqual([]);
        await page.locator('button[type=submit]', { hasText: 'Nhận bài' }).click();
      }
      await page.getByText('Không có bài nào ở mục này').waitFor();
    });
    const { counts } = ok(
      await stage.organiser.call('GET', `/api/staff/contests/${contestId}/screening`),
    );
    expect(counts).toMatchObject({ waiting: 0, accepted: 2 });
  });

  it('has its works coded under two keys, and dealt', async () => {
    // The chief judge has no seat: they mark nothing themselves.
    const chief = { email: staff.chief.email, role: 'chief', team: null, unitNo: null };
    const jury = `/api/staff/contests/${contestId}/jury`;
    ok(await stage.organiser.call('POST', jury, { ...chief, media: [], stageIds: [] }));
    await as(staff.organiser, async (page) => {
      await page.goto(desk('/judging/members'));
      for (const { email } of judges) {
        await page.getByRole('button', { name: 'Thêm giám khảo' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Email của tài khoản').fill(email);
        await dialog.getByRole('button', { name: 'Lưu' }).click();
        await page.getByText(email).waitFor();
      }
      await page.getByRole('link', { name: 'Phách và khóa' }).click();
      await page.getByLabel('Email người giữ khóa thứ nhất').fill(holders[0].email);
      await page.getByLabel('Email người giữ khóa thứ hai').fill(holders[1].email);
      await page.getByRole('button', { name: 'Chọn hai người này' }).click();
      await page.getByText('Chưa đặt mật khẩu').first().waitFor();
    });
    for (const [index, holder] of holders.entries()) {
      await as(holder, async (page) => {
        await page.goto(desk('/judging/blinding'));
        await page.getByLabel(/^Mật khẩu khóa/).fill(PASSPHRASES[index]!);
        await page.getByLabel('Nhập lại').fill(PASSPHRASES[index]!);
        await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
        await page.getByText('Đổi mật khẩu khóa của tôi').waitFor();
      });
    }
    await as(staff.organiser, async (page) => {
      await page.goto(desk('/judging/blinding'));
      await page.getByRole('button', { name: 'Mã hóa các bài này' }).click();
      await page.getByText('2 trên 2 bài · xong').waitFor();
      await page.getByRole('link', { name: 'Phân công' }).click();
      await page.getByRole('button', { name: 'Phân công tự động' }).click();
      await page.getByText('Bài nào cũng đủ người chấm').waitFor();
      await shot(page, 'assignment');
      await page.getByRole('button', { name: 'Bắt đầu chấm' }).click();
      await page.getByText('Đang chấm').first().waitFor();
    });
  });

  it('has its works marked at two desks', async () => {
    for (const [index, judge] of judges.entries()) {
      await as(judge, async (page) => {
        await page.goto(`${stage.url}/judge`);
        await page.getByRole('link', { name: 'Mở bàn chấm' }).click();
        await page.getByText('0/2 bài').waitFor();
        await page.keyboard.press('n');
        for (let done = 0; done < 2; done += 1) {
          await page.getByText(`${done}/2 bài`).waitFor();
          const title = await page.getByRole('heading', { level: 1 }).textContent();
          await page.keyboard.type(MARKS[title ?? '']![index]!);
          if (done === 0) await shot(page, `desk-${index + 1}`);
          await page.keyboard.press('l');
          await page.getByRole('dialog').waitFor();
          await page.keyboard.press('Enter');
          await page.getByRole('dialog').waitFor({ state: 'detached' });
        }
        await page.getByText('Bạn đã chấm xong mọi bài được giao').waitFor();
      });
    }
  });

  it('has its discrepancy decided by the chief judge, who locks the stage and holds the jury’s room', async () => {
    await as(staff.chief, async (page) => {
      await page.goto(desk('/judging'));
      await page.goto(`${desk(`/stages/${await stageId()}`)}/discrepancies`);
      await page.getByRole('button', { name: LANDING }).click();
      await page.getByRole('spinbutton', { name: 'Nội dung' }).fill('7,5');
      await page
        .getByLabel('Biên bản')
        .first()
        .fill('Hai giám khảo đọc lại; trưởng ban quyết định ở giữa.');
      await shot(page, 'discrepancy');
      await page.getByRole('button', { name: 'Ghi điểm và biên bản' }).click();
      await page.getByText('Điểm cuối cùng: 7,5').first().waitFor();
      await page.getByRole('link', { name: 'Tiến độ' }).click();
      await page.getByRole('button', { name: 'Khóa vòng chấm' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Khóa vòng chấm' }).click();
      await page.getByText('Đã khóa', { exact: true }).first().waitFor();

      await page.goto(desk('/deliberation'));
      await page.getByRole('button', { name: 'Mở phiên họp' }).click();
      await page.getByRole('cell', { name: /Giải Nhất/ }).waitFor();
      // Whose works they are is not known in this room.
      expect(await page.getByText('Phạm Thị Sông').count()).toBe(0);
      await shot(page, 'room');
      await page.getByRole('button', { name: 'Ký danh sách giải' }).click();
      await dialog.getByRole('button', { name: 'Ký danh sách giải' }).click();
      await page.getByText('Chờ hai người giữ khóa mở phách.').waitFor();
    });
  });

  it('has its codes opened by two keys, and its list with authors published', async () => {
    for (const [index, holder] of holders.entries()) {
      await as(holder, async (page) => {
        await page.goto(desk('/judging/blinding'));
        await page.getByLabel(/^Mật khẩu khóa/).fill(PASSPHRASES[index]!);
        await page.getByRole('button', { name: 'Mở', exact: true }).click();
        await page
          .getByText(index === 0 ? /^Đã mở lúc/ : /^Đã mở phách lúc/)
          .first()
          .waitFor();
      });
    }
    await as(staff.organiser, async (page) => {
      await page.goto(desk('/deliberation'));
      const dialog = page.getByRole('dialog');
      for (const step of ['Chốt danh sách có tên tác giả', 'Công bố']) {
        await page.getByRole('button', { name: step, exact: true }).click();
        await dialog.getByRole('button', { name: step, exact: true }).click();
        await dialog.waitFor({ state: 'hidden' });
      }
      await page.getByText('Đã công bố', { exact: true }).first().waitFor();
      await page.getByText('Phạm Thị Sông').first().waitFor();
      await shot(page, 'published');
      expect(await wrongOn(page)).toEqual([]);
    });
  });

  it('has its winners read by anybody, and their certificates checked', async () => {
    const codes = await certificates();
    expect([...codes.keys()]).toEqual(['Phạm Thị Sông', 'Lê Văn Bến']);
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(`${stage.url}/c/${SLUG}/awards`);
      await page.getByText('Phạm Thị Sông').first().waitFor();
      await page.getByText(LANDING).first().waitFor();
      await shot(page, 'awards');
      expect(await wrongOn(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      await page.goto(`${stage.url}/chung-nhan/${codes.get('Phạm Thị Sông')}`);
      await page.getByText('Giấy này có hiệu lực').waitFor();
      await page.getByText('Giải Nhất').waitFor();
      await page.getByText(CROSSING).waitFor();
      await shot(page, 'certificate');
      expect(await wrongOn(page)).toEqual([]);
    });
  });
});

/** Makes the winners' certificates. @returns name -> code */
async function certificates(): Promise<Map<string, string>> {
  const at = (rest: string) => `/api/staff/contests/${contestId}/${rest}`;
  const call = async (method: string, rest: string, body?: object): Promise<Loose> =>
    ok(await stage.organiser.call(method, at(rest), body));
  const design = usualDesign('prize');
  const made = await call('POST', 'certificate-templates', {
    name: 'Giải',
    purpose: 'prize',
    design,
  });
  const begun = await call('POST', 'certificate-batches', { templateId: made.template?.id });
  const path = `certificate-batches/${textOf(begun.batch?.id)}`;
  while (textOf((await call('GET', path)).batch?.state) !== 'done') await sleep(200);
  const { certificates: all } = await call('GET', 'certificates?limit=10');
  const rows = all as unknown as { name: string; code: string }[];
  return new Map(rows.map(({ name, code }) => [name, code]));
}

/** The worker has looked both works through, and compared them. */
async function lookedThrough(): Promise<void> {
  const read = async (rest: string): Promise<Loose> =>
    ok(await stage.organiser.call('GET', `/api/staff/contests/${contestId}/${rest}`));
  for (;;) {
    const { entries } = (await read('screening')) as unknown as { entries: { kinds: unknown }[] };
    const { compared } = (await read('similarity')) as unknown as { compared: number };
    if (compared === 2 && entries.every(({ kinds }) => kinds !== null)) return;
    await sleep(200);
  }
}

async function stageId(): Promise<string> {
  const path = `/api/staff/contests/${contestId}/stages`;
  const { stages } = ok(await stage.organiser.call('GET', path));
  return textOf(stages?.[0]?.id);
}
