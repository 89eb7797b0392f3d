import { Problem, type Said } from '@bangvang/platform';

/** A round that leads to another, and what its published result says of one person. */
export interface Way {
  roundId: string;
  title: string;
  /** Whether its own result is published. */
  published: boolean;
  /** Whether the person goes on by the version that stands. */
  goesOn: boolean;
}

/** How somebody stands before a round that only those who go on may take. */
export const ENTRY_STATES = ['qualified', 'awaited', 'not-qualified'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** One way is enough; while a way may still open, nobody is shut out. */
export function entryState(ways: readonly Way[]): EntryState {
  if (ways.some(({ goesOn }) => goesOn)) return 'qualified';
  return ways.length === 0 || ways.some(({ published }) => !published)
    ? 'awaited'
    : 'not-qualified';
}

/** What a person is told of it: what it is, and what they may do. */
export function entryWords(ways: readonly Way[], title: string): Said {
  switch (entryState(ways)) {
    case 'qualified':
      return {
        vi: `Bạn đã vào ${title}.`,
        en: `You are through to ${title}.`,
      };
    case 'awaited': {
      const awaited = ways.filter(({ published }) => !published);
      return {
        vi: `Chờ kết quả ${named(awaited, 'và')} được công bố: có kết quả rồi, người được vào ${title} mới làm bài.`,
        en: `The result of ${named(awaited, 'and')} is still to be published: then whoever is through may take ${title}.`,
      };
    }
    case 'not-qualified':
      return {
        vi: `${title} dành cho người được vào từ ${named(ways, 'hoặc')}. Theo kết quả đã công bố, bạn không có trong danh sách; nếu thấy nhầm, hãy xem kết quả và gửi khiếu nại trong thời hạn.`,
        en: `${title} is for those who went on from ${named(ways, 'or')}. By the published result you are not among them; if that seems wrong, look at the result and appeal in time.`,
      };
  }
}

/** That somebody may not start. */
export interface EntryRefusal {
  problem: Problem;
  /** Whether they may have begun before, on a list that held them then. */
  mayHaveBegun: boolean;
}

/** Why somebody may not start; null where they may. */
export function entryRefused(ways: readonly Way[], title: string): EntryRefusal | null {
  const state = entryState(ways);
  if (state === 'qualified') return null;
  const code = state === 'awaited' ? 'RESULT_AWAITED' : 'NOT_QUALIFIED';
  const sources = ways.map(({ roundId, title: name, published }) => ({
    ...{ roundId, title: name, published },
  }));
  return {
    problem: new Problem(code, entryWords(ways, title), { sources }),
    mayHaveBegun: ways.some(({ published }) => published),
  };
}

function named(ways: readonly Way[], last: string): string {
  const names = ways.map(({ title }) => `“${title}”`);
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
}
