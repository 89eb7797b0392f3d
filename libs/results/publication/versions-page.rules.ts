import { html, type Html } from './html';
import { document, otherLanguage, PAGE_FILES, speechIn, type PageLanguage } from './page-frame';

/** One line of the list of versions. */
export interface ListedVersion {
  label: string;
  title: string;
  /** What the English page calls it, where that is not what people named it. */
  titleEn?: string;
  version: number;
  publishedAt: Date;
  current: boolean;
  reason: string | null;
}

/** Whose versions are listed. */
export interface ListOf {
  contest: string;
  zone: string;
  /** Labels of the versions that have an English page. */
  english: ReadonlySet<string>;
}

/** The page that lists every version of a contest's results. */
export function versionsPage(
  { contest, zone, english }: ListOf,
  versions: ListedVersion[],
  language: PageLanguage = 'vi',
): string {
  const speech = speechIn(language);
  const { t, when } = speech;
  const line = (one: ListedVersion): Html => {
    const { label, version, publishedAt, current, reason } = one;
    const page = language === 'en' && english.has(label) ? PAGE_FILES.en : '';
    return html`<li>
      <a href="${label}/${page}"
        >${t(one.title, one.titleEn ?? one.title)}, ${t('phiên bản', 'version')} ${version}</a
      >,
      ${when(publishedAt, zone)}${current ? html` <strong>${t('(đang có hiệu lực)', '(in force)')}</strong>` : t(' (đã được thay)', ' (replaced)')}
      ${reason && html`<br /><span class="soft">${reason}</span>`}
    </li>`;
  };
  const newest = versions[0]?.label;
  const title = t('Kết quả', 'Results');
  return document(
    speech,
    `${title}: ${contest}`,
    html`<header>
        <div>
          <h1>${title}: ${contest}</h1>
          <p>${otherLanguage(speech)}</p>
        </div>
      </header>
      <main>
        <ul>
          ${versions.map(line)}
        </ul>
      </main>`,
    newest === undefined ? undefined : `${newest}/page.css`,
  );
}
