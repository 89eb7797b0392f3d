import { awardPage } from './awards/award-page.rules';
import { resultPage } from './page.rules';
import type { PublishedResultDto } from './published.dto';
import { versionsPage } from './versions-page.rules';

/*
 * Every word that people gave is in small Latin letters without accents here, so that whatever
 * Vietnamese an English page has would be its own.
 */

const VIETNAMESE = /[àáảãạăắằẳẵặâấầẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;

const publishedAt = '2026-05-19T07:05:00.000Z';
const scope = { roundTitle: null, divisionName: 'a' };
const files = [{ name: 'x.pdf', vi: 'Danh sách', en: 'List' }];

const document: PublishedResultDto = {
  about: {
    ...{ slug: 'c', contest: 'contest', zone: 'Asia/Ho_Chi_Minh', label: 'contest-v2' },
    ...{ title: 'contest', version: 2, roundId: null, publishedAt, reason: 'because' },
    supersedes: 'contest-v1',
  },
  rounds: [
    { id: 'r', ordinal: 1, title: 'r', opensAt: '', closesAt: '', people: 1234, attempts: 2 },
  ],
  actual: [
    ...[{ round: 'r', roundTitle: 'r', value: 7, definition: { vi: 'số', en: 'n' }, fixed: true }],
  ],
  prizes: [
    {
      ...{ round: null, division: 'a', ...scope, tier: 't', name: 'first', value: null },
      ...{ count: 2, vacant: 1 },
      winners: [
        {
          ...{ number: '7', name: null, unit: null, points: 7.5, durationMs: null, rank: 1 },
          ...{ sharedBy: 2, province: null },
        },
      ],
    },
  ],
  collectives: [
    {
      ...{ award: 'x', name: 'units', measure: 'm', group: null, rows: [] },
      tiers: [{ tier: 't', name: 'one', count: 1, vacant: 1, units: [] }],
    },
  ],
  standings: [{ round: null, division: 'a', ...scope, id: 's1', people: 1, pages: 1 }],
  unranked: { barred: 3 },
  corrections: [
    ...['void-attempt', 'disqualify', 'correct-key', 'extend-round', 'compensate'],
    'credit-time',
  ].map((kind) => ({ kind, reason: 'wrong-key', at: '', roundTitle: 'r', reversed: true })),
};

const work = { code: 'K1', title: 'w', medium: 'm', points: 8, authors: ['an'], unit: null };
const awards: Parameters<typeof awardPage>[0] = {
  ...{ version: 2, newest: true, reason: 'because', versions: [], filesUrl: null },
  changedWorks: [{ title: 'w', medium: 'm', authors: [], before: [], after: [] }],
  changedUnits: [{ unit: 'u', before: [], after: ['x'] }],
  ...{ publishedAt: new Date(publishedAt), sha256: 'f00' },
  tiers: [
    {
      ...{ list: 'l', listName: 'prose', name: 'first', value: null, vacant: 2 },
      works: [{ ...work, unnamed: 1 }],
    },
  ],
  units: [{ unit: 'u', name: 'x' }],
};

const about = { contest: 'contest', slug: 'c', zone: 'Asia/Ho_Chi_Minh' };
const line = { title: 'r', publishedAt: new Date(publishedAt), reason: null };
const versions = [
  { ...line, label: 'round-1-v2', version: 2, current: true },
  { ...line, label: 'round-1-v1', version: 1, current: false },
];
const list = { ...about, english: new Set(['round-1-v2']) };

describe('a published page', () => {
  it.each([
    ['a result', resultPage(document, files, 'en')],
    ['an award list', awardPage(awards, about, 'en')],
    ['the versions', versionsPage(list, versions, 'en')],
  ])('of %s is English in English, and leads to the Vietnamese one', (_, page) => {
    expect(page).toContain('<html lang="en">');
    const other = '<a href="index.html" lang="vi" hreflang="vi">Tiếng Việt</a>';
    expect(page).toContain(other);
    expect(page.replace(other, '')).not.toMatch(VIETNAMESE);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });

  it.each([
    ['a result', resultPage(document, files)],
    ['an award list', awardPage(awards, about)],
    ['the versions', versionsPage(list, versions)],
  ])('of %s is Vietnamese, and leads to the English one', (_, page) => {
    expect(page).toContain('<html lang="vi">');
    expect(page).toContain('<a href="en.html" lang="en" hreflang="en">English</a>');
    expect(page).toContain('lúc 14:05 ngày 19/05/2026');
  });

  it('says figures and times as its language does', () => {
    const page = resultPage(document, files, 'en');
    expect(page).toContain('1,234');
    expect(page).toContain('Version 2, published at 14:05 on 19/05/2026');
    expect(page).toContain('No. 7 (shared by 2)');
    expect(page).toContain('href="../en.html"');
  });

  it('lists versions that were published before there was English by their only page', () => {
    const page = versionsPage(list, versions, 'en');
    expect(page).toContain('href="round-1-v2/en.html"');
    expect(page).toContain('href="round-1-v1/"');
  });
});
