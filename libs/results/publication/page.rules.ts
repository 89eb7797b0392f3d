import { kindWords } from '@bangvang/contracts';
import type { REASON_CODES } from '../corrections/corrections.dto';
import { html, type Html } from './html';
import { document, otherLanguage, speechIn, type PageLanguage, type Speech } from './page-frame';
import type {
  PublicCollectiveDto,
  PublicPrizeDto,
  PublicScopeDto,
  PublishedAboutDto,
  PublishedResultDto,
} from './published.dto';

/** A file that the page offers. */
export interface OfferedFile {
  name: string;
  vi: string;
  en: string;
}

/** The page of one version: it needs nothing but the files beside it. */
export function resultPage(
  result: PublishedResultDto,
  files: OfferedFile[],
  language: PageLanguage = 'vi',
): string {
  const { about } = result;
  const speech = speechIn(language);
  const { t } = speech;
  const title = `${t('Kết quả', 'Results')}: ${about.title}`;
  return document(
    speech,
    title,
    html`<header>
        <div>
          <p class="soft">${about.contest}</p>
          <h1>${title}</h1>
          <p>${versionLine(about, speech)}</p>
          ${about.reason && html`<p class="notice">${t('Lý do của phiên bản này', 'Why there is this version')}: ${about.reason}</p>`}
          <p>${everyVersion(speech)} · ${otherLanguage(speech)}</p>
        </div>
      </header>
      <main>
        ${figures(result, speech)} ${result.prizes.length > 0 && prizes(result.prizes, speech)}
        ${result.collectives.length > 0 && collectives(result.collectives, speech)}
        ${standings(result, speech)} ${corrections(result, speech)} ${proof(files, speech)}
      </main>
      <script src="page.js" defer></script>`,
  );
}

/** The way to the list of versions, in the language of the page. */
export const everyVersion = ({ t }: Speech): Html =>
  html`<a href="${t('../', '../en.html')}"
    >${t('Mọi phiên bản đã công bố', 'Every published version')}</a
  >`;

function versionLine(
  { version, publishedAt, zone, supersedes }: PublishedAboutDto,
  { t, when }: Speech,
): string {
  const at = when(new Date(publishedAt), zone);
  const published = t(`Phiên bản ${version}, công bố ${at}`, `Version ${version}, published ${at}`);
  if (supersedes === null) return `${published}.`;
  return published + replacing(t);
}

/** Said of a version that takes the place of another. */
export const replacing = (t: Speech['t']): string =>
  t(
    '; thay cho phiên bản trước, vẫn còn để đọc.',
    '; it replaces the version before, which stays readable.',
  );

function figures(
  { rounds, actual, unranked }: PublishedResultDto,
  { language, t, n }: Speech,
): Html {
  const without = Object.values(unranked).reduce((sum, count) => sum + count, 0);
  return html`<h2>${t('Số liệu', 'Figures')}</h2>
    <div class="wide" tabindex="0" role="region" aria-label="${t('Số liệu', 'Figures')}">
      <table>
        <thead>
          <tr>
            <th>${t('Vòng thi', 'Round')}</th>
            <th class="n">${t('Số người dự thi', 'People who took part')}</th>
            <th class="n">${t('Số lượt thi', 'Attempts')}</th>
          </tr>
        </thead>
        <tbody>
          ${rounds.map(
            ({ title, people, attempts }) =>
              html`<tr>
                <td>${title}</td>
                <td class="n">${n(people)}</td>
                <td class="n">${n(attempts)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="soft">
      ${t(
        'Người đã nộp ít nhất một lượt thi, mỗi người tính một lần; không kể lượt bị hủy và lượt của người bị loại.',
        'People who handed in at least one attempt, each counted once; void attempts and those of people disqualified are left out.',
      )}
    </p>
    ${actual.map(
      ({ roundTitle, value, definition }) =>
        html`<p>
          ${t('Đáp án câu dự đoán của', 'Actual value of the prediction of')} ${roundTitle}:
          <strong>${n(value)}</strong>.
          <span class="soft">${definition[language]}</span>
        </p>`,
    )}
    ${without > 0 && html`<p>${t('Số trường hợp không xếp hạng', 'Cases without a rank')}: ${n(without)}.</p>`}`;
}

function prizes(list: PublicPrizeDto[], speech: Speech): Html {
  const { t, n } = speech;
  return html`<h2>${t('Giải thưởng', 'Prizes')}</h2>
    ${list.map(
      (prize) =>
        html`<div
          class="wide"
          tabindex="0"
          role="region"
          aria-label="${t('Giải thưởng', 'Prizes')}"
        >
          <table>
            <caption>
              ${prize.name} –
              ${standingTitle(prize, speech)}${prize.vacant > 0 && `; ${vacant(prize.vacant, speech)}`}
            </caption>
            <thead>
              <tr>
                <th>${t('Người đoạt giải', 'Winner')}</th>
                <th class="n">${t('Số báo danh', 'Number')}</th>
                <th>${t('Đơn vị', 'Unit')}</th>
                <th class="n">${t('Điểm', 'Points')}</th>
              </tr>
            </thead>
            <tbody>
              ${prize.winners.map(
                (winner) =>
                  html`<tr>
                    <td>
                      ${winner.name ?? `${t('Số', 'No.')} ${winner.number}`}${winner.sharedBy !== undefined && t(` (chia ${winner.sharedBy} người)`, ` (shared by ${winner.sharedBy})`)}
                    </td>
                    <td class="n">${winner.number}</td>
                    <td>${winner.unit}</td>
                    <td class="n">${winner.points !== null && n(winner.points)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>`,
    )}`;
}

/** Prizes that nobody got. */
export const vacant = (count: number, { t, n }: Speech): string =>
  t(`${n(count)} giải bỏ trống`, `not awarded: ${n(count)}`);

/** A group of units by its name, or by what its kind is called. */
function groupWords(group: string, t: Speech['t']): string {
  const { vi, en } = kindWords(group);
  return t(vi, en);
}

function collectives(list: PublicCollectiveDto[], { t }: Speech): Html {
  return html`<h2>${t('Giải tập thể', 'Awards among units')}</h2>
    ${list.map(
      ({ name, group, tiers }) =>
        html`<h3>${name}${group !== null && ` – ${groupWords(group, t)}`}</h3>
          <ul>
            ${tiers.map(
              (tier) =>
                html`<li>
                  ${tier.name}:
                  ${tier.units.map((unit) => unit.name).join('; ') || t('bỏ trống', 'not awarded')}
                </li>`,
            )}
          </ul>`,
    )}`;
}

function standings({ standings: list }: PublishedResultDto, speech: Speech): Html {
  const { t } = speech;
  return html`<h2>${t('Bảng xếp hạng', 'Ranking')}</h2>
    <form id="search" role="search">
      <label for="who" class="soft"
        >${t('Tìm theo họ tên (không cần dấu) hoặc số báo danh', 'Search a name (accents do not count) or a number')}</label
      >
      <input id="who" type="search" autocomplete="off" maxlength="100" />
      <button>${t('Tìm', 'Search')}</button>
    </form>
    <p id="said" role="status"></p>
    <ul id="found"></ul>
    <form>
      <label for="standing">${t('Bảng', 'Ranking')}</label>
      <select id="standing">
        ${list.map(
          (standing) =>
            html`<option value="${standing.id}" data-pages="${standing.pages}">
              ${standingTitle(standing, speech)}
            </option>`,
        )}
      </select>
      <button type="button" id="before">${t('Trang trước', 'Page before')}</button>
      <button type="button" id="after">${t('Trang sau', 'Next page')}</button>
      <span id="page" role="status"></span>
    </form>
    <div class="wide" tabindex="0" role="region" aria-label="${t('Bảng xếp hạng', 'Ranking')}">
      <table id="places">
        <thead>
          <tr>
            <th class="n">${t('Hạng', 'Rank')}</th>
            <th>${t('Họ và tên', 'Name')}</th>
            <th class="n">${t('Số báo danh', 'Number')}</th>
            <th>${t('Đơn vị', 'Unit')}</th>
            <th class="n">${t('Điểm', 'Points')}</th>
            <th class="n">${t('Thời gian', 'Time')}</th>
          </tr>
        </thead>
        <tbody></tbody>
      </table>
    </div>
    <noscript
      ><p>
        ${t('Toàn bộ bảng xếp hạng có trong tệp XLSX bên dưới.', 'The whole ranking is in the XLSX file below.')}
      </p></noscript
    >`;
}

function corrections(
  { corrections: list }: PublishedResultDto,
  { language, t }: Speech,
): Html | null {
  if (list.length === 0) return null;
  return html`<h2>${t('Điều chỉnh đã thực hiện', 'Corrections made')}</h2>
    <ul>
      ${list.map(
        ({ kind, reason, roundTitle, reversed }) =>
          html`<li>
            ${CORRECTIONS[kind]?.[language] ?? kind}${roundTitle !== null && ` (${roundTitle})`}:
            ${REASONS[reason]?.[language] ?? reason}${reversed && t('; đã thu hồi', '; taken back')}
          </li>`,
      )}
    </ul>`;
}

function proof(files: OfferedFile[], { language, t }: Speech): Html {
  return html`<h2>${t('Tải về và kiểm chứng', 'Download and check')}</h2>
    <ul>
      ${files.map((file) => html`<li><a href="${file.name}">${file[language]}</a></li>`)}
    </ul>
    <p class="soft">
      ${t(
        'Gói dữ liệu chứa thể lệ, đề, đáp án, mọi lượt thi (không có dữ liệu cá nhân) và chữ ký số. Bất kỳ ai cũng tính lại được kết quả bằng lệnh',
        'The signed file holds the rules, papers, keys and every attempt, without personal data, and a signature. Anybody can compute the result anew from it with',
      )}
      <code>bangvang replay</code>.
    </p>`;
}

/** What a standing is of. */
export function standingTitle(scope: PublicScopeDto, { t } = speechIn('vi')): string {
  const of = scope.roundTitle ?? t('Chung cuộc', 'Overall');
  return scope.divisionName === null ? of : `${of} – ${scope.divisionName}`;
}

const CORRECTIONS: Record<string, Record<PageLanguage, string>> = {
  'void-attempt': { vi: 'Huỷ một lượt thi', en: 'An attempt made void' },
  disqualify: { vi: 'Loại một người dự thi', en: 'A contestant disqualified' },
  'correct-key': { vi: 'Sửa đáp án', en: 'A key corrected' },
  'extend-round': { vi: 'Kéo dài vòng thi', en: 'The round extended' },
  compensate: { vi: 'Bù giờ', en: 'Time given back' },
  'credit-time': {
    vi: 'Trừ thời gian sự cố khỏi thời gian làm bài',
    en: 'Time of an outage taken off the time used',
  },
  replacement: {
    vi: 'Thi bù cho người bị sự cố: nộp lượt thi bù rồi thì lượt bị sự cố không tính nữa',
    en: 'One more attempt for those whom an outage hit: once handed in, the one that it struck counts no more',
  },
};

const REASONS: Record<string, Record<PageLanguage, string>> = {
  'shared-account': { vi: 'dùng chung tài khoản', en: 'a shared account' },
  'shared-device': { vi: 'dùng chung thiết bị', en: 'a shared device' },
  impersonation: { vi: 'thi hộ', en: 'somebody else took part for them' },
  'answers-shared': { vi: 'chia sẻ đáp án', en: 'answers were passed on' },
  'barred-role': { vi: 'không thuộc đối tượng dự thi', en: 'not eligible' },
  'wrong-data': { vi: 'thông tin cá nhân sai', en: 'wrong personal details' },
  'rule-breach': { vi: 'vi phạm thể lệ', en: 'a breach of the rules' },
  'wrong-key': { vi: 'đáp án sai', en: 'the key was wrong' },
  'faulty-question': { vi: 'câu hỏi có lỗi', en: 'a faulty question' },
  outage: { vi: 'sự cố hệ thống', en: 'an outage' },
  appeal: { vi: 'theo khiếu nại', en: 'upon an appeal' },
  mistake: { vi: 'ghi nhầm', en: 'entered by mistake' },
  other: { vi: 'lý do khác', en: 'another reason' },
} satisfies Record<(typeof REASON_CODES)[number], Record<PageLanguage, string>>;
