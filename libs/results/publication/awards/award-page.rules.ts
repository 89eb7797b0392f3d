import { number } from '@bangvang/rulebook';
import type {
  PrizedTierDto,
  PrizedWorkDto,
  PublicAwardsDto,
} from '../../deliberation/public-awards.dto';
import { html, type Html } from '../html';
import { document, when } from '../page.rules';

/** Whose award list it is. */
export interface AwardAbout {
  contest: string;
  slug: string;
  zone: string;
}

const FILES = [
  ['danh-sach-giai.pdf', 'Danh sách giải (PDF, phụ lục quyết định)'],
  ['danh-sach-giai.docx', 'Danh sách giải (DOCX)'],
  ['danh-sach-giai.xlsx', 'Danh sách giải (XLSX)'],
  ['bundle.json', 'Gói dữ liệu có chữ ký (JSON)'],
  ['signing-key.pem', 'Khoá công khai để kiểm chữ ký (PEM)'],
] as const;

/** The page of one version of an award list: it needs nothing but the files beside it. */
export function awardPage(list: PublicAwardsDto, { contest, zone }: AwardAbout): string {
  const { version, publishedAt, reason } = list;
  const replaces = version > 1 ? '; thay cho phiên bản trước, vẫn còn để đọc.' : '.';
  return document(
    `Danh sách giải ${contest}`,
    html`<header>
        <div>
          <p class="soft">${contest}</p>
          <h1>Danh sách giải</h1>
          <p>Phiên bản ${version}, công bố ${when(publishedAt, zone)}${replaces}</p>
          ${reason && html`<p class="notice">Lý do của phiên bản này: ${reason}</p>`}
          <p><a href="../">Mọi phiên bản đã công bố</a></p>
        </div>
      </header>
      <main>
        ${changes(list)}
        <form role="search">
          <label for="find" class="soft">Tìm tác phẩm, tác giả, đơn vị (không cần dấu)</label>
          <input id="find" type="search" autocomplete="off" maxlength="100" />
        </form>
        <p id="said" role="status"></p>
        ${listsOf(list.tiers).map(listOf)} ${units(list)} ${proof(list)}
      </main>
      <script src="page.js" defer></script>`,
  );
}

/** Tiers of the same list stand together. */
export function listsOf(tiers: readonly PrizedTierDto[]): [name: string, tiers: PrizedTierDto[]][] {
  const lists = Map.groupBy(tiers, ({ list }) => list);
  return [...lists.values()].map((own) => [own[0]?.listName ?? '', own]);
}

/** The authors of a work in one line. */
export function authorsLine({
  authors,
  unnamed,
}: Pick<PrizedWorkDto, 'authors' | 'unnamed'>): string {
  if (unnamed === 0) return authors.join(', ');
  const others = authors.length === 0 ? '' : 'và ';
  const rest = `${others}${number.vi(unnamed)} tác giả không công khai tên`;
  return [authors.join(', '), rest].filter(Boolean).join(' ');
}

function listOf([name, tiers]: [string, PrizedTierDto[]]): Html {
  return html`<h2>${name}</h2>
    ${tiers.map(
      (tier) =>
        html`<div class="wide" tabindex="0" role="region" aria-label="${tier.name}">
          <table class="works">
            <caption>
              ${tier.name}${tier.vacant > 0 && `; ${number.vi(tier.vacant)} giải bỏ trống`}
            </caption>
            <thead>
              <tr>
                <th>Tác phẩm</th>
                <th>Loại hình</th>
                <th>Tác giả</th>
                <th>Đơn vị</th>
                <th class="n">Điểm</th>
                <th>Mã phách</th>
              </tr>
            </thead>
            <tbody>
              ${tier.works.map(workRow)}
            </tbody>
          </table>
        </div>`,
    )}`;
}

const workRow = (work: PrizedWorkDto): Html =>
  html`<tr>
    <td>${work.title}</td>
    <td>${work.medium}</td>
    <td>${authorsLine(work)}</td>
    <td>${work.unit}</td>
    <td class="n">${work.points !== null && number.vi(work.points)}</td>
    <td>${work.code}</td>
  </tr>`;

function units({ units: list }: PublicAwardsDto): Html | null {
  if (list.length === 0) return null;
  return html`<h2>Giải tập thể</h2>
    <ul>
      ${list.map(({ unit, name }) => html`<li>${name}: ${unit}</li>`)}
    </ul>`;
}

function changes({ changedWorks, changedUnits }: PublicAwardsDto): Html | null {
  if (changedWorks.length + changedUnits.length === 0) return null;
  const words = (places: readonly string[]): string => places.join(', ') || 'không có giải';
  return html`<h2>Thay đổi so với phiên bản trước</h2>
    <ul>
      ${changedWorks.map(
        ({ title, medium, before, after }) =>
          html`<li>
            ${title} (${medium}): ${words(before.map(({ name }) => name))} →
            ${words(after.map(({ name }) => name))}
          </li>`,
      )}
      ${changedUnits.map(
        ({ unit, before, after }) => html`<li>${unit}: ${words(before)} → ${words(after)}</li>`,
      )}
    </ul>`;
}

function proof({ sha256 }: PublicAwardsDto): Html {
  return html`<h2>Tải về và kiểm chứng</h2>
    <ul>
      ${FILES.map(([name, words]) => html`<li><a href="${name}">${words}</a></li>`)}
    </ul>
    <p class="soft">
      Gói dữ liệu chứa thể lệ, mọi điểm chấm theo mã phách, quyết định của Hội đồng và chữ ký số.
      Bất kỳ ai cũng tính lại được bằng lệnh <code>bangvang replay</code>. Dấu vân tay của danh sách
      theo mã phách mà Hội đồng đã ký: <code>${sha256}</code>
    </p>`;
}

/** Finds works, authors and units without accents, over what the page holds. */
export const AWARD_SCRIPT = `
(() => {
  'use strict';
  const fold = (text) => text.normalize('NFD').replace(/\\p{M}+/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const rows = [...document.querySelectorAll('table.works tbody tr')].map((row) => [row, fold(row.textContent)]);
  const find = document.getElementById('find');
  const said = document.getElementById('said');
  find.form.addEventListener('submit', (event) => event.preventDefault());
  find.addEventListener('input', () => {
    const words = fold(find.value).split(/\\s+/).filter(Boolean);
    let found = 0;
    for (const [row, text] of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) found += 1;
    }
    said.textContent = words.length === 0 ? '' : found === 0 ? 'Không tìm thấy trong danh sách.' : 'Tìm thấy ' + found + ' tác phẩm.';
  });
})();
`.trimStart();
