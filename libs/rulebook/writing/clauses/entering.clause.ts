import { kindWords } from '@bangvang/contracts';
import { checkAge, sayAge } from '../../clauses/ages';
import { listed, namesOf, repeated, unknown } from '../../clauses/rule-clause';
import { unless, wrong, type Sentence } from '../../clause';
import { number, plural } from '../../wording';
import type { UnitQuota } from '../documents/collecting';
import type { AuthorField, OriginRules, WritingRules } from '../documents/writing-rules';
import type { WritingClause } from './writing-clause';

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** An instant as it was written: "00:00 ngày 01/07/2026 (+07:00)". */
function sayInstant(text: string): Sentence {
  const [, year, month, day, time, offset] = INSTANT.exec(text) ?? [];
  if (year === undefined) return { vi: text, en: text };
  const zone = offset === 'Z' ? '+00:00' : offset;
  return {
    vi: `${time} ngày ${day}/${month}/${year} (${zone})`,
    en: `${time} on ${year}-${month}-${day} (${zone})`,
  };
}

/** When works are taken. */
export const entryWindow: WritingClause = {
  say: ({ opensAt, closesAt, postmark }) => {
    const [from, to] = [sayInstant(opensAt), sayInstant(closesAt)];
    return [
      {
        vi: `Nhận tác phẩm từ ${from.vi} đến trước ${to.vi}${postmark ? '; bài gửi bưu điện tính theo ngày trên dấu bưu điện' : ''}.`,
        en: `Works are taken from ${from.en} until before ${to.en}${postmark ? '; paper sent by post counts by its postmark' : ''}.`,
      },
    ];
  },
  check: ({ opensAt, closesAt }, path) =>
    unless(
      Date.parse(opensAt) < Date.parse(closesAt),
      `${path}.closesAt`,
      { vi: 'sau thời điểm bắt đầu nhận', en: "after 'opensAt'" },
      closesAt,
    ),
};

const FIELDS: Record<AuthorField, [vi: string, en: string]> = {
  name: ['họ tên', 'name'],
  penName: ['bút danh', 'pen name'],
  birthDate: ['ngày sinh', 'birth date'],
  address: ['địa chỉ', 'address'],
  phone: ['số điện thoại', 'phone'],
  email: ['email', 'e-mail'],
  workplace: ['nơi công tác, học tập', 'workplace or school'],
  post: ['chức vụ', 'post'],
  title: ['học hàm, học vị', 'academic title'],
  personalId: ['số định danh cá nhân', 'personal ID'],
  ethnicity: ['dân tộc', 'ethnicity'],
  bankAccount: ['tài khoản ngân hàng', 'bank account'],
};
const NEEDS = {
  required: { vi: 'phải có', en: 'required' },
  optional: { vi: 'nếu có', en: 'if they like' },
  winners: { vi: 'chỉ hỏi người đoạt giải', en: 'from winners only' },
};

/** Who may enter, and what is asked of them, always kept apart from the work. */
export const authors: WritingClause = {
  say: ({ age, authorData, unitEntries }) => {
    const fields = listed(
      authorData.map(({ field, need }) => ({
        vi: `${FIELDS[field][0]} (${NEEDS[need].vi})`,
        en: `${FIELDS[field][1]} (${NEEDS[need].en})`,
      })),
    );
    const aged = age === undefined ? null : sayAge(age);
    return [
      {
        vi: `Tác giả là cá nhân${unitEntries ? ' hoặc đơn vị' : ''}${aged === null ? '' : ` ${aged.vi}, tính đến ngày gửi bài`}; thông tin tác giả để riêng, không ghi trong tác phẩm: ${fields.vi}.`,
        en: `Authors are people${unitEntries ? ' or units' : ''}${aged === null ? '' : ` ${aged.en} on the day of submission`}; kept apart from the work, they give: ${fields.en}.`,
      },
    ];
  },
  check: ({ age, authorData, awards }, path) => {
    const need = (field: AuthorField) => authorData.find((one) => one.field === field)?.need;
    const aged = age !== undefined || awards.extra.some(({ kind }) => kind !== 'jury');
    return [
      ...checkAge(age, `${path}.age`),
      ...repeated(
        authorData.map(({ field }) => field),
        (index) => `${path}.authorData[${index}].field`,
      ),
      ...unless(need('name') === 'required', `${path}.authorData`, {
        vi: "có 'name' với 'required'",
        en: "'name', 'required'",
      }),
      ...unless(!aged || need('birthDate') === 'required', `${path}.authorData`, {
        vi: "có 'birthDate' với 'required', vì thể lệ xét tuổi tác giả",
        en: "'birthDate', 'required', since ages count",
      }),
    ];
  },
};

/** How many works an author and a unit may send. */
export const quantities: WritingClause = {
  say: ({ perAuthor, coAuthorCountsAsWork, unitQuotas, media }) => [
    ...(perAuthor === null
      ? []
      : [
          {
            vi: `Mỗi tác giả gửi nhiều nhất ${number.vi(perAuthor)} tác phẩm${coAuthorCountsAsWork ? ', kể cả tác phẩm đứng tên chung' : ', không kể tác phẩm đứng tên chung mà mình không phải tác giả chính'}.`,
            en: `An author sends at most ${plural(perAuthor, 'work')}${coAuthorCountsAsWork ? ', those with others included' : ', works of which somebody else is the first author not counted'}.`,
          },
        ]),
    ...unitQuotas.map((quota) => sayQuota(quota, media)),
  ],
  check: ({ perAuthor, media, unitQuotas }, path) => [
    ...media.flatMap((medium, index) =>
      unless(
        perAuthor === null || (medium.perAuthor ?? 0) <= perAuthor,
        `${path}.media[${index}].perAuthor`,
        {
          vi: `nhiều nhất ${perAuthor}, số tác phẩm của một tác giả`,
          en: `at most ${perAuthor}, the works of an author`,
        },
        medium.perAuthor,
      ),
    ),
    ...repeated(
      unitQuotas.map(({ kind = '*', media: named = [] }) => [kind, ...named.toSorted()].join(' ')),
      (index) => `${path}.unitQuotas[${index}]`,
    ),
    ...unitQuotas.flatMap((quota, index) => [
      ...unknown(
        quota.media ?? [],
        media.map(({ id }) => id),
        (place) => `${path}.unitQuotas[${index}].media[${place}]`,
      ),
      ...checkBounds(quota, `${path}.unitQuotas[${index}]`),
    ]),
  ],
};

function sayQuota({ kind, media, min, max }: UnitQuota, all: WritingRules['media']): Sentence {
  const who = {
    vi: kind === undefined ? 'Mỗi đơn vị' : `Mỗi đơn vị loại ${kindWords(kind).vi}`,
    en: kind === undefined ? 'A unit' : `A unit of kind ${kindWords(kind).en}`,
  };
  const of = media === undefined ? '' : ` (${namesOf(media, all)})`;
  const bounds = listed([
    ...(min === undefined ? [] : [{ vi: `ít nhất ${number.vi(min)}`, en: `at least ${min}` }]),
    ...(max === undefined ? [] : [{ vi: `nhiều nhất ${number.vi(max)}`, en: `at most ${max}` }]),
  ]);
  return {
    vi: `${who.vi} gửi ${bounds.vi} tác phẩm${of}.`,
    en: `${who.en} sends ${bounds.en} works${of}.`,
  };
}

/** Bounds must say something, and something must be within them. */
export function checkBounds({ min, max }: { min?: number; max?: number }, path: string) {
  const fine = (min ?? 0) <= (max ?? Infinity) && (min !== undefined || max !== undefined);
  return unless(fine, path, {
    vi: 'mức ít nhất không lớn hơn mức nhiều nhất, hoặc bỏ trống cả mục',
    en: "'min' at most 'max', or nothing at all",
  });
}

const PUBLISHED = {
  no: { vi: 'chưa công bố', en: 'never published' },
  yes: { vi: 'đã công bố', en: 'published' },
  any: { vi: 'sáng tác', en: 'created' },
};
const PRIZED = {
  no: { vi: 'chưa đoạt giải ở cuộc thi khác', en: 'not prized elsewhere' },
  declared: {
    vi: 'giải đã đoạt ở cuộc thi khác phải được khai',
    en: 'prizes won elsewhere are declared',
  },
  any: { vi: 'được phép đã đoạt giải ở cuộc thi khác', en: 'prizes won elsewhere do not matter' },
};

function sayDays({ from, until }: OriginRules): Sentence {
  const day = (text: string): string => text.split('-').toReversed().join('/');
  return {
    vi: `${from === undefined ? '' : ` từ ngày ${day(from)}`}${until === undefined ? '' : ` đến hết ngày ${day(until)}`}`,
    en: `${from === undefined ? '' : ` from ${from}`}${until === undefined ? '' : ` until ${until} included`}`,
  };
}

/** What a work may have been before. */
export const origin: WritingClause = {
  say: ({ origin: rules }) => {
    if (rules === undefined) return [];
    const { published, prized } = rules;
    const days = sayDays(rules);
    return [
      {
        vi: `Tác phẩm ${PUBLISHED[published].vi}${days.vi}; ${PRIZED[prized].vi}.`,
        en: `Works are ${PUBLISHED[published].en}${days.en}; ${PRIZED[prized].en}.`,
      },
    ];
  },
  check: ({ origin: rules }, path) => {
    if (rules === undefined) return [];
    const { published, from, until } = rules;
    return [
      ...unless(
        from === undefined || until === undefined || from <= until,
        `${path}.origin.until`,
        { vi: 'không trước ngày đầu', en: "not before 'from'" },
        until,
      ),
      ...(published === 'yes' && from === undefined && until === undefined
        ? [
            wrong(`${path}.origin.from`, {
              vi: 'thời gian công bố được tính',
              en: 'when it must have been published',
            }),
          ]
        : []),
    ];
  },
};

const IDENTITY = {
  reject: {
    vi: 'Tác phẩm để lộ danh tính tác giả trong nội dung thì bị loại.',
    en: 'A work that tells who its author is, is out.',
  },
  flag: {
    vi: 'Tác phẩm để lộ danh tính tác giả trong nội dung được Tổ Thư ký xem xét.',
    en: 'A work that tells who its author is, is looked at by the secretariat.',
  },
};

/** Sealed judging begins with the work itself. */
export const identity: WritingClause = {
  say: ({ identityInBody }) => [IDENTITY[identityInBody]],
};

/** What authors declare. */
export const declarations: WritingClause = {
  say: ({ declarations: all }) =>
    all.map(({ text }) => ({
      vi: `Tác giả cam kết: “${text}”`,
      en: `Authors declare: “${text}”`,
    })),
  check: ({ declarations: all }, path) =>
    repeated(
      all.map(({ id }) => id),
      (index) => `${path}.declarations[${index}].id`,
    ),
};
