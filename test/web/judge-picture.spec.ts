import { join } from 'node:path';
import { query } from '@bangvang/database';
import { describeInBrowser } from '../support/browser';
import { judgedStage, type TestJudge } from '../support/marking';
import { testFolder } from '../support/servers';
import { wrongOn } from './staff-desk';
import { openStage, withPage, type Stage } from './stage';

/** Where the picture goes: `PICTURES=docs` makes docs/judge.png anew. */
const PICTURES = process.env['PICTURES'] ?? testFolder('pictures');
const LAPTOP = { width: 1366, height: 860 };

const PARAGRAPHS = [
  'Buổi sáng ở bến phà, người bán báo già vẫn đọc to dòng tít đầu tiên cho người mù đứng cạnh. Hai người không quen nhau, mà sáng nào cũng gặp. Tôi hiểu tin tức đi từ người này sang người khác trước hết bằng lòng tin, rồi mới bằng con chữ.',
  'Trên mạng, một lời đồn đi nhanh hơn chuyến phà. Người ta chia sẻ vì sợ mình là người biết sau cùng. Không ai hỏi ai là người nói đầu tiên, và nói để làm gì. Sự im lặng của người hiểu chuyện vô tình thành chỗ trống cho lời bịa đặt.',
  'Bảo vệ điều đúng không bắt đầu bằng tranh cãi. Nó bắt đầu bằng việc đọc hết một văn bản trước khi bàn về nó, đếm lại một con số trước khi nhắc nó, nhận mình sai khi bạn đọc chỉ ra.',
  'Ở phường tôi, tổ công nghệ số cộng đồng có bảy người, người trẻ nhất mười chín tuổi. Tối thứ năm họ ngồi ở nhà văn hóa, ai có điều gì nghe được mà phân vân thì mang đến. Có tối chỉ một cụ bà đến hỏi về lá đơn con dâu viết hộ. Có tối chật phòng.',
  'Tôi đã ghi lại bốn mươi hai buổi như thế. Điều còn lại không phải là bao nhiêu tin giả bị bác bỏ, mà là bao nhiêu người đã quay lại, lần này để giúp người khác đọc.',
];
const RUBRIC = [
  {
    ...{ id: 'noi-dung', name: 'Lập luận, tư liệu', maxCentipoints: 6_000, stepCentipoints: 25 },
    weight: 100,
    part: 'content' as const,
    levels: [
      { fromCentipoints: 0, name: 'Cần thêm', descriptor: 'Kể việc, chưa bàn.' },
      { fromCentipoints: 3_500, name: 'Khá', descriptor: 'Lập luận chặt, dẫn chứng còn chung.' },
      {
        fromCentipoints: 5_000,
        name: 'Xuất sắc',
        descriptor: 'Luận điểm mới, dẫn chứng đủ và đúng nguồn.',
      },
    ],
  },
  {
    ...{
      id: 'tinh-moi',
      name: 'Phát hiện, thời sự',
      maxCentipoints: 3_000,
      stepCentipoints: 25,
    },
    weight: 100,
    part: 'content' as const,
    levels: [],
  },
  {
    ...{ id: 'hinh-thuc', name: 'Ngôn ngữ, trình bày', maxCentipoints: 1_000, stepCentipoints: 25 },
    weight: 100,
    part: 'form' as const,
    levels: [],
  },
];
const POINTS = {
  'Lập luận, tư liệu': '52,25',
  'Phát hiện, thời sự': '24,5',
  'Ngôn ngữ, trình bày': '8,75',
};

let stage: Stage;
let judge: TestJudge;
let url: string;

beforeAll(async () => {
  stage = await openStage();
  const judging = await judgedStage(
    stage.test,
    { name: 'Sơ khảo', scaleCentipoints: 10_000, rubric: RUBRIC },
    { works: 11 },
  );
  const { stageId } = judging;
  await query(
    stage.test.db.tx,
    `INSERT INTO work (stage_id, code, run_id, medium, language, title, html, text, words)
     SELECT $1, 'K7RM-42XD', id, 'bao', 'vi', 'Chuyến phà đầu ngày', $2, $3, 312
       FROM blinding_run WHERE stage_id = $1`,
    [stageId, PARAGRAPHS.map((text) => `<p>${text}</p>`).join(''), PARAGRAPHS.join('\n')],
  );
  [judge] = [await judging.judge()];
  for (const code of [...judging.codes, 'K7RM-42XD']) await judging.assign(code, judge);
  url = `${stage.url}/judge/${stageId}/works/K7RM-42XD`;
});
afterAll(() => stage.close());

describeInBrowser('the judge’s desk with a work on it', () => {
  it('has the work on the left, the rubric on the right, and its total', async () => {
    await withPage({ viewport: LAPTOP }, async (page) => {
      const [name = '', value = ''] = judge.cookie.split('=');
      await page.context().addCookies([{ name, value, url: stage.url }]);
      await page.goto(url);
      await page.getByRole('heading', { name: 'Chuyến phà đầu ngày' }).waitFor();
      for (const [criterion, points] of Object.entries(POINTS))
        await page.getByRole('spinbutton', { name: criterion }).fill(points);
      await page.locator('[data-save=saved]', { hasText: 'Đã lưu lúc' }).waitFor();
      await page.getByText('85,5').first().waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await page.screenshot({ path: join(PICTURES, 'judge.png') });
    });
  });
});
