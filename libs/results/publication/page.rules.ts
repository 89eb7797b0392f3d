import { number } from '@bangvang/rulebook';
import type { REASON_CODES } from '../corrections/corrections.dto';
import { html, type Html } from './html';
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
  words: string;
}

/** The page of one version: it needs nothing but the files beside it. */
export function resultPage(result: PublishedResultDto, files: OfferedFile[]): string {
  const { about } = result;
  return document(
    `Kết quả ${about.title}`,
    html`<header>
        <div>
          <p class="soft">${about.contest}</p>
          <h1>Kết quả: ${about.title}</h1>
          <p>${versionLine(about)}</p>
          ${about.reason && html`<p class="notice">Lý do của phiên bản này: ${about.reason}</p>`}
          <p><a href="../">Mọi phiên bản đã công bố</a></p>
        </div>
      </header>
      <main>
        ${figures(result)} ${result.prizes.length > 0 && prizes(result.prizes)}
        ${result.collectives.length > 0 && collectives(result.collectives)} ${standings(result)}
        ${corrections(result)} ${proof(files)}
      </main>
      <script src="page.js" defer></script>`,
  );
}

/** One line of the list of versions. */
export interface ListedVersion {
  label: string;
  title: string;
  version: number;
  publishedAt: Date;
  current: boolean;
  reason: string | null;
}

/** The page that lists every version of a contest's results. */
export function versionsPage(contest: string, zone: string, versions: ListedVersion[]): string {
  const line = ({ label, title, version, publishedAt, current, reason }: ListedVersion): Html =>
    html`<li>
      <a href="${label}/">${title}, phiên bản ${version}</a>,
      ${when(publishedAt, zone)}${current ? html` <strong>(đang có hiệu lực)</strong>` : ' (đã được thay)'}
      ${reason && html`<br /><span class="soft">${reason}</span>`}
    </li>`;
  const newest = versions[0]?.label;
  return document(
    `Kết quả ${contest}`,
    html`<header>
        <div><h1>Kết quả: ${contest}</h1></div>
      </header>
      <main>
        <ul>
          ${versions.map(line)}
        </ul>
      </main>`,
    newest === undefined ? undefined : `${newest}/page.css`,
  );
}

/** A whole page around its body. */
export function document(title: string, body: Html, style = 'page.css'): string {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${style}" />
      </head>
      <body>
        ${body}
      </body>
    </html> `.text;
}

const versionLine = ({ version, publishedAt, zone, supersedes }: PublishedAboutDto): string =>
  `Phiên bản ${version}, công bố ${when(new Date(publishedAt), zone)}` +
  (supersedes === null ? '.' : '; thay cho phiên bản trước, vẫn còn để đọc.');

/** `lúc 14:05 ngày 19/05/2026`. */
export function when(at: Date, zone: string): string {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('vi-VN', { timeZone: zone, ...options }).format(at);
  const day = part({ day: '2-digit', month: '2-digit', year: 'numeric' });
  return `lúc ${part({ hour: '2-digit', minute: '2-digit', hour12: false })} ngày ${day}`;
}

function figures({ rounds, actual, unranked }: PublishedResultDto): Html {
  const without = Object.values(unranked).reduce((sum, count) => sum + count, 0);
  return html`<h2>Số liệu</h2>
    <div class="wide" tabindex="0" role="region" aria-label="Số liệu">
      <table>
        <thead>
          <tr>
            <th>Vòng thi</th>
            <th class="n">Số người dự thi</th>
            <th class="n">Số lượt thi</th>
          </tr>
        </thead>
        <tbody>
          ${rounds.map(
            ({ title, people, attempts }) =>
              html`<tr>
                <td>${title}</td>
                <td class="n">${number.vi(people)}</td>
                <td class="n">${number.vi(attempts)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${actual.map(
      ({ roundTitle, value, definition }) =>
        html`<p>
          Đáp án câu dự đoán của ${roundTitle}: <strong>${number.vi(value)}</strong>.
          <span class="soft">${definition.vi}</span>
        </p>`,
    )}
    ${without > 0 && html`<p>Số trường hợp không xếp hạng: ${number.vi(without)}.</p>`}`;
}

function prizes(list: PublicPrizeDto[]): Html {
  return html`<h2>Giải thưởng</h2>
    ${list.map(
      (prize) =>
        html`<div class="wide" tabindex="0" role="region" aria-label="Giải thưởng">
          <table>
            <caption>
              ${prize.name}${scopeWords(prize)}${prize.vacant > 0 && `; ${number.vi(prize.vacant)} giải bỏ trống`}
            </caption>
            <thead>
              <tr>
                <th>Người đoạt giải</th>
                <th class="n">Số báo danh</th>
                <th>Đơn vị</th>
                <th class="n">Điểm</th>
              </tr>
            </thead>
            <tbody>
              ${prize.winners.map(
                (winner) =>
                  html`<tr>
                    <td>
                      ${winner.name ?? `Số ${winner.number}`}${winner.sharedBy !== undefined && ` (chia ${winner.sharedBy} người)`}
                    </td>
                    <td class="n">${winner.number}</td>
                    <td>${winner.unit}</td>
                    <td class="n">${winner.points !== null && number.vi(winner.points)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>`,
    )}`;
}

function collectives(list: PublicCollectiveDto[]): Html {
  return html`<h2>Giải tập thể</h2>
    ${list.map(
      ({ name, group, tiers }) =>
        html`<h3>${name}${group !== null && ` – ${group}`}</h3>
          <ul>
            ${tiers.map(
              (tier) =>
                html`<li>
                  ${tier.name}: ${tier.units.map((unit) => unit.name).join('; ') || 'bỏ trống'}
                </li>`,
            )}
          </ul>`,
    )}`;
}

function standings({ standings: list }: PublishedResultDto): Html {
  return html`<h2>Bảng xếp hạng</h2>
    <form id="search" role="search">
      <label for="who" class="soft">Tìm theo họ tên (không cần dấu) hoặc số báo danh</label>
      <input id="who" type="search" autocomplete="off" maxlength="100" />
      <button>Tìm</button>
    </form>
    <p id="said" role="status"></p>
    <ul id="found"></ul>
    <form>
      <label for="standing">Bảng</label>
      <select id="standing">
        ${list.map(
          (standing) =>
            html`<option value="${standing.id}" data-pages="${standing.pages}">
              ${standingTitle(standing)}
            </option>`,
        )}
      </select>
      <button type="button" id="before">Trang trước</button>
      <button type="button" id="after">Trang sau</button>
      <span id="page" role="status"></span>
    </form>
    <div class="wide" tabindex="0" role="region" aria-label="Bảng xếp hạng">
      <table id="places">
        <thead>
          <tr>
            <th class="n">Hạng</th>
            <th>Họ và tên</th>
            <th class="n">Số báo danh</th>
            <th>Đơn vị</th>
            <th class="n">Điểm</th>
            <th class="n">Thời gian</th>
          </tr>
        </thead>
        <tbody></tbody>
      </table>
    </div>
    <noscript><p>Toàn bộ bảng xếp hạng có trong tệp XLSX bên dưới.</p></noscript>`;
}

function corrections({ corrections: list }: PublishedResultDto): Html | null {
  if (list.length === 0) return null;
  return html`<h2>Điều chỉnh đã thực hiện</h2>
    <ul>
      ${list.map(
        ({ kind, reason, roundTitle, reversed }) =>
          html`<li>
            ${CORRECTIONS[kind] ?? kind}${roundTitle !== null && ` (${roundTitle})`}:
            ${REASONS[reason] ?? reason}${reversed && '; đã thu hồi'}
          </li>`,
      )}
    </ul>`;
}

function proof(files: OfferedFile[]): Html {
  return html`<h2>Tải về và kiểm chứng</h2>
    <ul>
      ${files.map(({ name, words }) => html`<li><a href="${name}">${words}</a></li>`)}
    </ul>
    <p class="soft">
      Gói dữ liệu chứa thể lệ, đề, đáp án, mọi lượt thi (không có dữ liệu cá nhân) và chữ ký số. Bất
      kỳ ai cũng tính lại được kết quả bằng lệnh <code>bangvang replay</code>.
    </p>`;
}

/** What a standing is of. */
export function standingTitle(scope: PublicScopeDto): string {
  const of = scope.roundTitle ?? 'Chung cuộc';
  return scope.divisionName === null ? of : `${of} – ${scope.divisionName}`;
}

const scopeWords = (scope: PublicScopeDto): string => ` – ${standingTitle(scope)}`;

const CORRECTIONS: Record<string, string> = {
  'void-attempt': 'Huỷ một lượt thi',
  disqualify: 'Loại một người dự thi',
  'correct-key': 'Sửa đáp án',
  'extend-round': 'Kéo dài vòng thi',
  compensate: 'Bù giờ',
  'credit-time': 'Trừ thời gian sự cố khỏi thời gian làm bài',
};

const REASONS: Record<string, string> = {
  'shared-account': 'dùng chung tài khoản',
  'shared-device': 'dùng chung thiết bị',
  impersonation: 'thi hộ',
  'answers-shared': 'chia sẻ đáp án',
  'barred-role': 'không thuộc đối tượng dự thi',
  'wrong-data': 'thông tin cá nhân sai',
  'rule-breach': 'vi phạm thể lệ',
  'wrong-key': 'đáp án sai',
  'faulty-question': 'câu hỏi có lỗi',
  outage: 'sự cố hệ thống',
  appeal: 'theo khiếu nại',
  mistake: 'ghi nhầm',
  other: 'lý do khác',
} satisfies Record<(typeof REASON_CODES)[number], string>;
