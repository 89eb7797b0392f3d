import type {
  PrizedTierDto,
  PrizedWorkDto,
  PublicAwardsDto,
} from '../../deliberation/public-awards.dto';
import { html, type Html } from '../html';
import { document, otherLanguage, speechIn, type PageLanguage, type Speech } from '../page-frame';
import { everyVersion, replacing, vacant } from '../page.rules';

/** Whose award list it is. */
export interface AwardAbout {
  contest: string;
  slug: string;
  zone: string;
}

const FILES = [
  [
    'danh-sach-giai.pdf',
    'Danh sách giải (PDF, phụ lục quyết định)',
    'Award list (PDF, annex to the decision, in Vietnamese)',
  ],
  ['danh-sach-giai.docx', 'Danh sách giải (DOCX)', 'Award list (DOCX, in Vietnamese)'],
  ['danh-sach-giai.xlsx', 'Danh sách giải (XLSX)', 'Award list (XLSX, in Vietnamese)'],
  ['bundle.json', 'Gói dữ liệu có chữ ký (JSON)', 'The signed file (JSON)'],
  [
    'signing-key.pem',
    'Khoá công khai để kiểm chữ ký (PEM)',
    'The public key that verifies it (PEM)',
  ],
] as const;

/** The page of one version of an award list: it needs nothing but the files beside it. */
export function awardPage(
  list: PublicAwardsDto,
  { contest, zone }: AwardAbout,
  language: PageLanguage = 'vi',
): string {
  const { version, publishedAt, reason } = list;
  const speech = speechIn(language);
  const { t, when } = speech;
  const title = t('Danh sách giải', 'Award list');
  const at = when(publishedAt, zone);
  return document(
    speech,
    `${title}: ${contest}`,
    html`<header>
        <div>
          <p class="soft">${contest}</p>
          <h1>${title}</h1>
          <p>
            ${t(`Phiên bản ${version}, công bố ${at}`, `Version ${version}, published ${at}`)}${version > 1 ? replacing(t) : '.'}
          </p>
          ${reason && html`<p class="notice">${t('Lý do của phiên bản này', 'Why there is this version')}: ${reason}</p>`}
          <p>${everyVersion(speech)} · ${otherLanguage(speech)}</p>
        </div>
      </header>
      <main>
        ${changes(list, t)}
        <form role="search">
          <label for="find" class="soft"
            >${t('Tìm tác phẩm, tác giả, đơn vị (không cần dấu)', 'Search works, authors, units (accents do not count)')}</label
          >
          <input id="find" type="search" autocomplete="off" maxlength="100" />
        </form>
        <p id="said" role="status"></p>
        ${listsOf(list.tiers).map((one) => listOf(one, speech))} ${units(list, t)}
        ${proof(list, speech)}
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
export function authorsLine(
  { authors, unnamed }: Pick<PrizedWorkDto, 'authors' | 'unnamed'>,
  { t, n }: Speech = speechIn('vi'),
): string {
  if (unnamed === 0) return authors.join(', ');
  const others = authors.length === 0 ? '' : t('và ', 'and ');
  const rest = t(
    `${others}${n(unnamed)} tác giả không công khai tên`,
    `${others}${n(unnamed)} not named in public`,
  );
  return [authors.join(', '), rest].filter(Boolean).join(' ');
}

function listOf([name, tiers]: [string, PrizedTierDto[]], speech: Speech): Html {
  const { t } = speech;
  return html`<h2>${name}</h2>
    ${tiers.map(
      (tier) =>
        html`<div class="wide" tabindex="0" role="region" aria-label="${tier.name}">
          <table class="works">
            <caption>
              ${tier.name}${tier.vacant > 0 && `; ${vacant(tier.vacant, speech)}`}
            </caption>
            <thead>
              <tr>
                <th>${t('Tác phẩm', 'Work')}</th>
                <th>${t('Loại hình', 'Medium')}</th>
                <th>${t('Tác giả', 'Authors')}</th>
                <th>${t('Đơn vị', 'Unit')}</th>
                <th class="n">${t('Điểm', 'Points')}</th>
                <th>${t('Mã phách', 'Code')}</th>
              </tr>
            </thead>
            <tbody>
              ${tier.works.map((work) => workRow(work, speech))}
            </tbody>
          </table>
        </div>`,
    )}`;
}

const workRow = (work: PrizedWorkDto, speech: Speech): Html =>
  html`<tr>
    <td>${work.title}</td>
    <td>${work.medium}</td>
    <td>${authorsLine(work, speech)}</td>
    <td>${work.unit}</td>
    <td class="n">${work.points !== null && speech.n(work.points)}</td>
    <td>${work.code}</td>
  </tr>`;

function units({ units: list }: PublicAwardsDto, t: Speech['t']): Html | null {
  if (list.length === 0) return null;
  return html`<h2>${t('Giải tập thể', 'Awards among units')}</h2>
    <ul>
      ${list.map(({ unit, name }) => html`<li>${name}: ${unit}</li>`)}
    </ul>`;
}

function changes({ changedWorks, changedUnits }: PublicAwardsDto, t: Speech['t']): Html | null {
  if (changedWorks.length + changedUnits.length === 0) return null;
  const words = (places: readonly string[]): string =>
    places.join(', ') || t('không có giải', 'no prize');
  return html`<h2>${t('Thay đổi so với phiên bản trước', 'Changes against the version before')}</h2>
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

function proof({ sha256 }: PublicAwardsDto, { t }: Speech): Html {
  return html`<h2>${t('Tải về và kiểm chứng', 'Download and check')}</h2>
    <ul>
      ${FILES.map(([name, vi, en]) => html`<li><a href="${name}">${t(vi, en)}</a></li>`)}
    </ul>
    <p class="soft">
      ${t(
        'Gói dữ liệu chứa thể lệ, mọi điểm chấm theo mã phách, quyết định của Hội đồng và chữ ký số. Bất kỳ ai cũng tính lại được bằng lệnh',
        'The signed file holds the rules, every mark by code, the decisions of the jury and a signature. Anybody can compute the list anew from it with',
      )}
      <code>bangvang replay</code>.
      ${t('Dấu vân tay của danh sách theo mã phách mà Hội đồng đã ký:', 'Fingerprint of the list by codes that the jury signed:')}
      <code>${sha256}</code>
    </p>`;
}

/** Finds works, authors and units without accents, over what the page holds. */
export const AWARD_SCRIPT = `
(() => {
  'use strict';
  const english = document.documentElement.lang === 'en';
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
    said.textContent = words.length === 0 ? '' : english ? 'Works found: ' + found + '.' : found === 0 ? 'Không tìm thấy trong danh sách.' : 'Tìm thấy ' + found + ' tác phẩm.';
  });
})();
`.trimStart();
