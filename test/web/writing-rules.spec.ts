import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { CONSENTS } from '../support/organiser';
import { becomes } from '../support/until';
import { DESK, openStage, PHONE, withPage, type Stage } from './stage';
import { signIn, wrongOn } from './staff-desk';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** A contest that nobody sees yet, with the units of the stage, for which registration asks. */
async function draft(slug: string): Promise<string> {
  const { call } = stage.organiser;
  const { title } = await stage.contest();
  const { body: list } = await call('GET', '/api/staff/contests');
  const contests = list.contests as unknown as { id: string; title: string }[];
  const path = `/api/staff/contests/${contests.find((one) => one.title === title)!.id}`;
  const { unitTreeId, registration } = (await call('GET', path)).body.contest as unknown as {
    unitTreeId: string;
    registration: object;
  };
  const { body } = await call('POST', '/api/staff/contests', {
    slug,
    title: `Cuộc thi viết ${slug}`,
    rulesText: 'Thể lệ đầy đủ ở văn bản kèm theo.',
    unitTreeId,
    registration,
    consents: CONSENTS,
  });
  return body.contest!.id as unknown as string;
}

async function rulesOf(id: string): Promise<{ version: number; rules: { writing: object } }> {
  const { body } = await stage.organiser.call('GET', `/api/staff/contests/${id}/rules`);
  return body as unknown as { version: number; rules: { writing: object } };
}

async function editorOf(page: Page, id: string): Promise<void> {
  await signIn(page, stage);
  await page.goto(`${stage.url}/staff/contests/${id}/rules`);
}

const clause = (page: Page, place: string): Locator => page.locator(`[id="clause-${place}"]`);
const group = (within: Locator, name: string): Locator =>
  within.getByRole('group', { name, exact: true }).first();
const field = (within: Locator, label: string): Locator =>
  within
    .locator('input, select, textarea')
    .and(within.page().getByLabel(label, { exact: true }))
    .first();
const fill = (within: Locator, label: string, value: string) => field(within, label).fill(value);
const choose = (within: Locator, label: string, option: string) =>
  field(within, label).selectOption({ label: option });
const press = (within: Locator, name: string) =>
  within.getByRole('button', { name, exact: true }).first().click();
const tick = (within: Locator, name: string) =>
  within.getByRole('checkbox', { name, exact: true }).first().check();
/** Turns a switch as the keyboard does. */
const turn = (within: Locator, label: string) =>
  within.getByRole('switch', { name: label, exact: true }).first().press('Space');
const unfold = (within: Locator, title: string) =>
  within
    .locator('summary', { hasText: new RegExp(`^${title}$`) })
    .first()
    .click();

/** When works are taken: first the wrong way round, which the server says at the field. */
async function takeWorks(page: Page): Promise<void> {
  const window = clause(page, 'writing.opensAt');
  await fill(window, 'Nhận tác phẩm từ', '2027-03-01T08:00');
  await fill(window, 'Hết hạn nhận', '2027-02-01T17:00');
  await window.getByText('sau thời điểm bắt đầu nhận').waitFor();
  expect(await field(window, 'Hết hạn nhận').getAttribute('aria-invalid')).toBe('true');
  await press(page.locator('body'), 'Lưu thể lệ');
  const alert = page.getByRole('alert');
  await alert.getByText('Hết hạn nhận').waitFor();
  await fill(window, 'Hết hạn nhận', '2027-05-31T17:00');
  await turn(window, 'Bài gửi bưu điện tính theo dấu bưu điện');
  await window.getByText('Nhận tác phẩm từ 01:00 ngày 01/03/2027 (+00:00)').waitFor();
}

async function addMedia(page: Page): Promise<void> {
  const media = clause(page, 'writing.media');
  await fill(media, 'Ít nhất (chữ)', '300');
  await fill(media, 'Nhiều nhất (chữ)', '1500');
  await fill(media, 'Số kỳ nhiều nhất', '5');
  await fill(media, 'Số tác giả của một tác phẩm', '2');
  await fill(media, 'Một tác giả gửi nhiều nhất', '3');
  await fill(media, 'Loại khi trùng lặp trên (%)', '20');
  await press(media, 'Thêm thể loại');
  await fill(group(media, 'Thể loại'), 'Thể loại', 'Bình luận');
  await unfold(media, 'Ngôn ngữ và trình bày');
  await tick(media, 'tiếng Việt');
  await tick(media, 'tiếng Anh');
  await turn(media, 'Nên dùng phông chữ');
  await press(group(media, 'Điều kiện xem bằng mắt'), 'Thêm điều kiện');
  await fill(media, 'Điều kiện 1', 'ghi rõ nguồn trích dẫn');
  await media.getByText('“Báo”: thể loại Bình luận; từ 300 chữ đến 1.500 chữ').waitFor();

  await press(media, 'Thêm loại hình');
  const radio = media.getByRole('group', { name: 'Loại hình 2', exact: true });
  await choose(radio, 'Dạng', 'âm thanh');
  await fill(radio, 'Dài nhất (giây)', '900');
  await turn(radio, 'Kèm kịch bản hoặc lời bình (docx, odt, pdf)');
  await fill(radio, 'Tên', 'Phát thanh');
  await media.getByText('“Phát thanh”: không quá 15 phút').waitFor();
}

async function sayWhoMayEnter(page: Page): Promise<void> {
  const authors = clause(page, 'writing.authorData');
  await fill(authors, 'Từ đủ (tuổi)', '15');
  expect(await field(authors, 'Ngày sinh').isDisabled()).toBe(true);
  await choose(authors, 'Bút danh', 'không bắt buộc');
  await choose(authors, 'Email', 'không hỏi');
  await choose(authors, 'Số định danh cá nhân', 'chỉ hỏi người đoạt giải');
  await turn(authors, 'Đơn vị được đứng tên tác giả');

  const quantities = clause(page, 'writing.unitQuotas');
  await fill(quantities, 'Một tác giả gửi nhiều nhất', '6');
  await press(quantities, 'Thêm chỉ tiêu');
  const quota = group(quantities, 'Chỉ tiêu 1');
  await fill(quota, 'Loại đơn vị', 'Quận');
  await fill(quota, 'Nhiều nhất', '10');
  await tick(quota, 'Báo');
  await quantities.getByText('Mỗi đơn vị loại quận gửi nhiều nhất 10 tác phẩm (Báo).').waitFor();
}

async function sayWhatWorksMustBe(page: Page): Promise<void> {
  const works = clause(page, 'writing.origin');
  await choose(works, 'Tác phẩm để lộ danh tính tác giả', 'được Tổ Thư ký xem xét');
  await turn(works, 'Xét thời gian công bố, giải đã đoạt');
  await fill(works, 'Đến hết ngày', '2027-02-28');
  await choose(works, 'Đã đoạt giải nơi khác', 'nhận, phải khai');
  await press(works, 'Thêm cam kết');
  await fill(works, 'Cam kết 2', 'Tôi không dùng công cụ viết hộ.');
  await works.getByText('Tác phẩm chưa công bố đến hết ngày 28/02/2027').waitFor();

  const tiers = clause(page, 'writing.tiers');
  await press(tiers, 'Thêm cấp');
  await fill(tiers, 'Tên', 'Cấp quận');
  await fill(tiers, 'Loại đơn vị', 'Quận');
  await choose(tiers, 'Chuyển lên', 'một số tác phẩm cao điểm nhất');
  await fill(tiers, 'Số tác phẩm', '20');
  await choose(tiers, 'Tính', 'chung mọi loại hình');
  await choose(tiers, 'Bằng điểm tác phẩm cuối', 'Hội đồng quyết định');
  await fill(tiers, 'Mỗi tác giả nhiều nhất', '2');
  await tiers.getByText('Cấp quận thu nhận, sơ loại và chuyển lên: 20 tác phẩm').waitFor();
}

/** A first stage added behind the last one, and brought before it by the keyboard. */
async function addFirstStage(page: Page): Promise<void> {
  const stages = clause(page, 'writing.stages');
  await press(stages, 'Thêm vòng chấm');
  await fill(group(stages, 'Vòng chấm 2'), 'Tên', 'Sơ khảo');
  const first = stages.getByRole('group', { name: 'Sơ khảo', exact: true });
  await stages.getByRole('button', { name: 'Đưa lên: Sơ khảo', exact: true }).press('Enter');
  await stages.getByText('Sơ khảo: thứ 1 trong 2').waitFor();
  await fill(first, 'Số giám khảo chấm độc lập', '1');
  expect(await first.getByRole('group', { name: 'Điểm lệch nhau' }).count()).toBe(0);
  await choose(first, 'Làm tròn điểm', '1 chữ số thập phân');
  await choose(first, 'Vào vòng sau', 'tác phẩm đạt từ số điểm');
  await fill(first, 'Từ (điểm)', '7,5');
  await first.getByText('Sơ khảo, vào vòng sau: tác phẩm đạt từ 7,5 điểm trở lên.').waitFor();
  const form = group(first, 'Hình thức');
  await fill(form, 'Bước điểm', '0,3');
  await form.getByText('một ước số của điểm tối đa').waitFor();
  await fill(form, 'Bước điểm', '0,5');
}

/** The last stage with all that a stage may have. */
async function sayHowTheLastStageMarks(page: Page): Promise<void> {
  const stages = clause(page, 'writing.stages');
  const last = stages.getByRole('group', { name: 'Chung khảo', exact: true });
  if (!(await field(last, 'Tên').isVisible())) await unfold(last, 'Chung khảo');
  await choose(last, 'Xếp hạng theo', 'điểm đã hiệu chỉnh độ chặt, lỏng của giám khảo');
  await turn(last, 'Hai người chấm một tác phẩm khác tổ');
  await turn(last, 'Đánh mã phách mới ở vòng này');

  const content = group(last, 'Nội dung');
  await unfold(content, 'Mức điểm và mô tả');
  for (const [from, name, words] of [
    ['0', 'Chưa đạt', 'Lạc đề.'],
    ['5', 'Đạt', 'Đúng chủ đề, có dẫn chứng.'],
  ] as const) {
    await press(content, 'Thêm mức');
    const level = content.getByRole('group', { name: /^Mức \d$/ }).last();
    await fill(level, 'Từ (điểm)', from);
    await fill(level, 'Mô tả', words);
    await fill(level, 'Mức', name);
  }
  await turn(last, 'Ghi rõ tiêu chí nào về nội dung, tiêu chí nào về hình thức');

  const marks = group(last, 'Điểm lệch nhau');
  await fill(group(marks, 'Khoảng 1'), 'Đến (điểm)', '0,75');
  await choose(group(marks, 'Khoảng 1'), 'Lệch đúng bằng mức này', 'thuộc khoảng này');
  await group(marks, 'Khoảng 2').getByText('Lệch trên 0,75 điểm').waitFor();
  await press(marks, 'Thêm khoảng');
  await fill(group(marks, 'Khoảng 3'), 'Đến (điểm)', '3');
  await choose(marks, 'Lệch hơn nữa thì', 'thảo luận, biên bản, trưởng ban quyết định');

  await turn(last, 'Thống nhất cách chấm');
  await fill(last, 'Số bài mẫu', '12');
  await fill(last, 'Bài mẫu: lệch nhiều nhất (điểm)', '0,5');
  await turn(last, 'So sánh từng cặp quanh mức giải');
  await fill(last, 'Đến hạng', '30');
  await press(last, 'Thêm vi phạm');
  await fill(last, 'Vi phạm', 'Viết bằng hai màu mực');
  await last.getByText('tác phẩm từ hạng 1 đến hạng 30 được so sánh từng cặp').waitFor();
}

async function givePrizes(page: Page): Promise<void> {
  const awards = clause(page, 'writing.awards');
  await turn(awards, 'Giải chung cho mọi loại hình');
  await fill(group(awards, 'Giải Đặc biệt'), 'Giá trị (đồng)', '50000000');
  const first = group(awards, 'Danh sách giải 1');
  await press(first, 'Thêm giải');
  await fill(first.getByRole('group', { name: 'Giải', exact: true }), 'Tên', 'Giải Khuyến khích');
  await press(awards, 'Thêm danh sách giải');
  const second = group(awards, 'Danh sách giải 2');
  await choose(second, 'Dành cho', 'Phát thanh');
  await press(second, 'Bỏ: Giải Ba');
  await press(second, 'Bỏ: Giải Khuyến khích');
  await tick(second, 'Bảng A');

  await press(awards, 'Thêm điểm tối thiểu');
  await choose(group(awards, 'Điểm tối thiểu của giải 1'), 'Giải', 'Giải Nhất');
  await press(awards, 'Thêm giới hạn');
  const cap = group(awards, 'Giới hạn 1');
  for (const tier of ['Giải Đặc biệt', 'Giải Khuyến khích'])
    await cap.getByRole('checkbox', { name: tier, exact: true }).uncheck();
  await choose(cap, 'của', 'tổng số giải');
  await fill(cap, 'Nhiều nhất (%)', '60');

  await press(awards, 'Thêm giải ngoài thứ hạng');
  await fill(group(awards, 'Giải Triển vọng'), 'Tuổi nhiều nhất', '22');
  await press(awards, 'Thêm giải ngoài thứ hạng');
  const jury = awards.getByRole('group', { name: 'Giải Triển vọng', exact: true }).last();
  await choose(jury, 'Trao cho', 'tác phẩm do Ban Giám khảo chọn');
  await turn(jury, 'Tác phẩm đã có giải vẫn được nhận');
  await fill(jury, 'Tên', 'Giải Ấn tượng');

  await turn(awards, 'Giải tập thể');
  await choose(awards, 'So sánh theo', 'tổng số giải');
  await fill(awards, 'Ít nhất (giải)', '2');
  await choose(awards, 'từ mức trở lên', 'Giải Nhì');
  await awards.getByText('đơn vị phải có ít nhất 2 giải từ Giải Nhì trở lên').waitFor();

  await clause(page, 'writing.remark').getByRole('switch', { name: 'Phúc khảo' }).press('Space');
  await choose(clause(page, 'writing.remark'), 'Điểm chấm lại', 'chỉ tăng');
  await fill(clause(page, 'writing.remark'), 'Đối thoại khi lệch từ (điểm)', '');
}

const tier = (id: string, name: string, count: number) => ({ id, name, count });
const mark = (id: string, name: string, most: number) => ({
  id,
  name,
  maxCentipoints: most,
  stepCentipoints: 25,
  weight: 100,
  levels: [] as object[],
});

/** What has been said in the panels, as the document says it. */
const EXPECTED = {
  // 8:00 and 17:00 in the contest's zone.
  opensAt: '2027-03-01T01:00:00.000Z',
  closesAt: '2027-05-31T10:00:00.000Z',
  postmark: false,
  media: [
    {
      id: 'bao',
      name: 'Báo',
      form: 'text',
      genres: [{ id: 'the-loai-1', name: 'Bình luận' }],
      words: { min: 300, max: 1500 },
      parts: 5,
      files: { types: ['docx', 'odt', 'pdf'], maxBytes: 20_000_000, max: 1 },
      inBrowser: true,
      languages: ['vi', 'en'],
      translation: true,
      font: { family: 'Times New Roman', size: 14 },
      conditions: ['ghi rõ nguồn trích dẫn'],
      coAuthors: 2,
      perAuthor: 3,
      similarityPercent: 20,
    },
    {
      id: 'loai-hinh-2',
      name: 'Phát thanh',
      form: 'audio',
      genres: [],
      durationSeconds: { max: 900 },
      files: { types: ['mp3', 'docx'], maxBytes: 20_000_000, max: 2, script: true },
      inBrowser: false,
      languages: [],
      translation: true,
      coAuthors: 1,
      perAuthor: null,
      similarityPercent: 25,
    },
  ],
  perAuthor: 6,
  coAuthorCountsAsWork: true,
  age: { from: 15 },
  authorData: [
    { field: 'name', need: 'required' },
    { field: 'penName', need: 'optional' },
    { field: 'birthDate', need: 'required' },
    { field: 'phone', need: 'required' },
    { field: 'personalId', need: 'winners' },
  ],
  unitQuotas: [{ kind: 'quan', media: ['bao'], max: 10 }],
  unitEntries: true,
  identityInBody: 'flag',
  origin: { published: 'no', until: '2027-02-28', prized: 'declared' },
  declarations: [
    { id: 'sang-tac', text: 'Tác phẩm do tôi sáng tác, chưa công bố ở nơi khác.' },
    { id: 'cam-ket-2', text: 'Tôi không dùng công cụ viết hộ.' },
  ],
  tiers: [
    {
      unitKind: 'quan',
      name: 'Cấp quận',
      forward: { kind: 'quota', count: 20, per: 'all', ties: false, perAuthor: 2 },
    },
  ],
  stages: [
    {
      id: 'vong-2',
      name: 'Sơ khảo',
      media: [],
      marks: 1,
      scaleCentipoints: 1_000,
      rubric: [
        mark('noi-dung', 'Nội dung', 900),
        { ...mark('hinh-thuc', 'Hình thức', 100), stepCentipoints: 50 },
      ],
      aggregate: 'mean',
      decimals: 1,
      discrepancy: { on: ['total'], bands: [], third: null },
      teams: false,
      secondCode: false,
      counts: 'raw',
      forward: { kind: 'threshold', centipoints: 750 },
      standardisation: null,
      comparison: null,
    },
    {
      id: 'chung-khao',
      name: 'Chung khảo',
      media: [],
      marks: 2,
      scaleCentipoints: 1_000,
      rubric: [
        {
          ...mark('noi-dung', 'Nội dung', 900),
          part: 'content',
          levels: [
            { fromCentipoints: 0, name: 'Chưa đạt', descriptor: 'Lạc đề.' },
            { fromCentipoints: 500, name: 'Đạt', descriptor: 'Đúng chủ đề, có dẫn chứng.' },
          ],
        },
        { ...mark('hinh-thuc', 'Hình thức', 100), part: 'form' },
      ],
      aggregate: 'mean',
      decimals: 2,
      discrepancy: {
        on: ['total', 'criteria'],
        bands: [
          { from: 0, to: 75, fromInclusive: true, toInclusive: true, action: 'agree' },
          { from: 75, to: 150, fromInclusive: false, toInclusive: true, action: 'chief' },
          { from: 150, to: 300, fromInclusive: false, toInclusive: false, action: 'third' },
          { from: 300, to: null, fromInclusive: true, toInclusive: false, action: 'joint' },
        ],
        third: { kind: 'equal-then-mean', spread: 250, inclusive: true, otherwise: 'chief' },
      },
      teams: true,
      secondCode: true,
      counts: 'adjusted',
      forward: null,
      standardisation: {
        anchors: 12,
        tolerance: 50,
        qualifyShare: 80,
        seedEvery: 20,
        seedTolerance: 100,
      },
      comparison: { band: { from: 1, to: 30 }, reliability: 90 },
      sanctions: [{ id: 'vi-pham-1', name: 'Viết bằng hai màu mực', percent: 25 }],
    },
  ],
  awards: {
    overAll: [{ ...tier('dac-biet', 'Giải Đặc biệt', 1), value: 50_000_000 }],
    perMedium: [
      {
        medium: null,
        tiers: [
          tier('nhat', 'Giải Nhất', 1),
          tier('nhi', 'Giải Nhì', 2),
          tier('ba', 'Giải Ba', 3),
          tier('giai-8', 'Giải Khuyến khích', 1),
        ],
      },
      {
        medium: 'loai-hinh-2',
        divisions: ['bang-1'],
        tiers: [tier('nhat', 'Giải Nhất', 1), tier('nhi', 'Giải Nhì', 2)],
      },
    ],
    onePerAuthor: true,
    minimum: [{ tier: 'nhat', centipoints: 800 }],
    caps: [{ tiers: ['nhat', 'nhi', 'ba'], of: 'prizes', percent: 60 }],
    extra: [
      { ...tier('giai-phu-1', 'Giải Triển vọng', 5), kind: 'promising', ageMax: 22, stacks: false },
      { ...tier('giai-phu-2', 'Giải Ấn tượng', 5), kind: 'jury', stacks: true },
    ],
    collectives: {
      tiers: [tier('tap-the', 'Tập thể xuất sắc', 5)],
      atLeast: { prizes: 2, tier: 'nhi' },
      by: 'prizes',
    },
  },
  remark: {
    days: 10,
    answerDays: 15,
    markers: 2,
    changeFrom: 25,
    dialogueFrom: null,
    direction: 'up',
  },
};

describeInBrowser('rules of a writing contest', () => {
  it('are made whole in two stages by panels alone, saved and published', async () => {
    const id = await draft('hai-vong');
    await withPage({ viewport: DESK }, async (page) => {
      await editorOf(page, id);
      await press(clause(page, 'divisions'), 'Thêm bảng');
      await turn(clause(page, 'writing'), 'Phần thi viết');
      await takeWorks(page);
      expect((await rulesOf(id)).version).toBe(0);
      await addMedia(page);
      await sayWhoMayEnter(page);
      await sayWhatWorksMustBe(page);
      await addFirstStage(page);
      await sayHowTheLastStageMarks(page);
      await givePrizes(page);
      await press(page.locator('body'), 'Lưu thể lệ');
      await page.getByText('Phiên bản 1', { exact: true }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
      expect((await rulesOf(id)).rules.writing).toEqual(EXPECTED);

      await page.goto(`${stage.url}/staff/contests/${id}`);
      await press(page.locator('body'), 'Công bố cuộc thi');
      await page.getByRole('dialog').getByRole('button', { name: 'Công bố cuộc thi' }).click();
      await page.getByText('Đã công bố lúc').waitFor();
    });
    const { body } = await stage.test.call('GET', '/api/contests/hai-vong');
    const said = body.contest?.contestRules as unknown as { summary: string[] };
    expect(said.summary.join('\n')).toContain('Phát thanh');
  });

  it('begin with a template, and show on a phone where something is wrong', async () => {
    const id = await draft('mau-tho-nhac');
    await withPage({ viewport: PHONE }, async (page) => {
      await editorOf(page, id);
      await press(page.locator('body'), 'Mẫu thể lệ…');
      await press(page.getByRole('dialog'), 'Dùng mẫu này: Sáng tác thơ, ca khúc');
      const stages = clause(page, 'writing.stages');
      await stages.getByText('3 giám khảo chấm độc lập').first().waitFor();
      await press(stages, 'Bỏ: Sáng tạo');
      await stages.getByText('Thang điểm 8').waitFor();

      // A mistake within what is folded opens it; its name in the list leads there.
      const media = clause(page, 'writing.media');
      const song = group(media, 'Ca khúc');
      await unfold(song, 'Ca khúc');
      await fill(song, 'Số tác giả của một tác phẩm', '0');
      await unfold(song, 'Ca khúc');
      const reading = page.getByLabel('Người dự thi sẽ đọc').first();
      await press(reading, 'Loại hình 2, Số tác giả của một tác phẩm');
      const wrong = field(song, 'Số tác giả của một tác phẩm');
      await song.locator('[aria-invalid=true]').waitFor();
      await becomes(() => page.evaluate('document.activeElement.value'), '0');
      await wrong.fill('2');
      await song.locator('[aria-invalid=true]').waitFor({ state: 'detached' });

      await page.setViewportSize({ width: 320, height: 640 });
      await becomes(() => page.evaluate('document.documentElement.scrollWidth'), 320);
      await press(page.locator('body'), 'Lưu thể lệ');
      await page.getByText('Phiên bản 1', { exact: true }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
    const { rules } = await rulesOf(id);
    expect(rules.writing).toMatchObject({
      media: [{ id: 'tho' }, { id: 'ca-khuc', coAuthors: 2 }],
    });
  });
});
