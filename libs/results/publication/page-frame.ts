import { number } from '@bangvang/rulebook';
import { html, type Html } from './html';

/** A page is written in Vietnamese, and beside it in English: the same data, each leading to the other. */
export type PageLanguage = 'vi' | 'en';

/** Names of the two files. */
export const PAGE_FILES: Record<PageLanguage, string> = { vi: 'index.html', en: 'en.html' };

/** How a page in one language says things. */
export interface Speech {
  language: PageLanguage;
  /** The words of its language. */
  t: (vi: string, en: string) => string;
  n: (value: number) => string;
  /** `lúc 14:05 ngày 19/05/2026`, `at 14:05 on 19/05/2026`, in a zone. */
  when: (at: Date, zone: string) => string;
}

const VIETNAMESE: Speech = {
  language: 'vi',
  t: (vi) => vi,
  n: number.vi,
  when: (at, zone) => clock(at, zone, 'lúc', 'ngày'),
};

const ENGLISH: Speech = {
  language: 'en',
  t: (_, en) => en,
  n: number.en,
  when: (at, zone) => clock(at, zone, 'at', 'on'),
};

/** The speech of a language. */
export const speechIn = (language: PageLanguage): Speech =>
  language === 'vi' ? VIETNAMESE : ENGLISH;

function clock(at: Date, zone: string, ...[before, between]: [string, string]): string {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('vi-VN', { timeZone: zone, ...options }).format(at);
  const day = part({ day: '2-digit', month: '2-digit', year: 'numeric' });
  const time = part({ hour: '2-digit', minute: '2-digit', hour12: false });
  return `${before} ${time} ${between} ${day}`;
}

/** A whole page around its body. */
export function document(
  { language }: Speech,
  title: string,
  body: Html,
  style = 'page.css',
): string {
  return html`<!doctype html>
    <html lang="${language}">
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

/** The way to the same page in the other language. */
export const otherLanguage = ({ language }: Speech): Html =>
  language === 'vi'
    ? html`<a href="${PAGE_FILES.en}" lang="en" hreflang="en">English</a>`
    : html`<a href="${PAGE_FILES.vi}" lang="vi" hreflang="vi">Tiếng Việt</a>`;
