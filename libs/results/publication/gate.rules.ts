import type { Sentence } from '@bangvang/rulebook';
import type { Outcome } from './closed-results';

/** What can stand in the way of a publication. */
export const BLOCKERS = [
  'round-open',
  'attempts-running',
  'replacements-open',
  'not-computed',
  'outdated',
  'scorer-difference',
  'unresolved-tie',
  'places-waiting',
  'units-waiting',
  'prizes-elsewhere',
  'flags-searched',
  'flags-open',
  'corrections-waiting',
  'appeals-open',
  'appeals-uncorrected',
  'winners-not-asked',
  'winners-outstanding',
  'winners-void',
  'judges-flags',
  'under-way',
] as const;
export type BlockerCode = (typeof BLOCKERS)[number];

export interface Blocker {
  code: BlockerCode;
  /** How many of them; 1 where there is nothing to count. */
  count: number;
  words: Sentence;
  /** Path in the organisers' web where it can be dealt with. */
  link: string;
}

/** How many of what was found, each in the way unless it is 0. */
export type Findings = Partial<Record<BlockerCode, number>>;

interface Description {
  /** Where it is dealt with, below the contest's results. */
  page: string;
  say: (count: number) => Sentence;
}

const said = (vi: string, en: string) => (count: number) => ({
  vi: vi.replace('#', String(count)),
  en: en.replace('#', String(count)),
});

const DESCRIPTIONS: Record<BlockerCode, Description> = {
  'round-open': {
    page: '',
    say: said('# vòng thi chưa kết thúc.', '# round(s) not over yet.'),
  },
  'attempts-running': {
    page: '',
    say: said('# lượt thi đang làm chưa khép lại.', '# attempt(s) still running.'),
  },
  'replacements-open': {
    page: '/corrections',
    say: said(
      '# người còn được thi bù vì sự cố, hoặc chưa nộp lượt thi bù.',
      '# may still take an attempt again after an outage, or have not handed it in.',
    ),
  },
  'not-computed': {
    page: '',
    say: said('Kết quả chưa được tính.', 'The result was not computed yet.'),
  },
  outdated: {
    page: '',
    say: said(
      'Dữ liệu đã thay đổi sau lần tính gần nhất: cần tính lại.',
      'Facts changed since the last computation: compute again.',
    ),
  },
  'scorer-difference': {
    page: '/differences',
    say: said('Hai bộ tính điểm lệch nhau ở # chỗ.', 'The two scorers differ in # place(s).'),
  },
  'unresolved-tie': {
    page: '/ties',
    say: said(
      '# nhóm đồng hạng liên quan đến giải còn chờ quyết định.',
      '# tie(s) that touch prizes wait for a decision.',
    ),
  },
  'places-waiting': {
    page: '/ties',
    say: said('# suất giải còn chờ quyết định.', '# prize place(s) wait for a decision.'),
  },
  'units-waiting': {
    page: '/collectives',
    say: said(
      '# suất giải tập thể còn chờ quyết định.',
      '# place(s) of awards among units wait for a decision.',
    ),
  },
  'prizes-elsewhere': {
    page: '/prizes',
    say: said(
      '# người ở đây đã có giải ở kết quả khác đã công bố, mà thể lệ chỉ cho mỗi người một giải trong cả cuộc thi: bỏ qua họ ở đây, hoặc ở kết quả kia.',
      '# winner(s) here hold a prize of another published result, and the rules give one in the whole contest: pass them over here, or there.',
    ),
  },
  'flags-searched': {
    page: '/flags',
    say: said('Đang rà soát bất thường ở # vòng thi.', '# round(s) still being looked through.'),
  },
  'flags-open': {
    page: '/flags',
    say: said(
      '# cảnh báo về người trong diện đoạt giải chưa xem xét.',
      '# flag(s) on prize places not looked at.',
    ),
  },
  'corrections-waiting': {
    page: '/corrections',
    say: said(
      '# đề nghị điều chỉnh chờ người thứ hai duyệt.',
      '# correction(s) wait for approval.',
    ),
  },
  'appeals-open': {
    page: '/appeals',
    say: said('# khiếu nại chưa trả lời.', '# appeal(s) not answered.'),
  },
  'appeals-uncorrected': {
    page: '/appeals',
    say: said(
      '# khiếu nại được chấp nhận chưa gắn với điều chỉnh.',
      '# upheld appeal(s) without their correction.',
    ),
  },
  'winners-not-asked': {
    page: '/winners',
    say: said(
      '# người đoạt giải chưa được hỏi thông tin xác nhận.',
      '# winner(s) not asked to confirm yet.',
    ),
  },
  'winners-outstanding': {
    page: '/winners',
    say: said('# người đoạt giải chưa xác nhận xong.', '# winner(s) not confirmed yet.'),
  },
  'winners-void': {
    page: '/winners',
    say: said(
      '# người không được công nhận vẫn có tên trong danh sách: Hội đồng quyết định lại giải của họ.',
      '# winner(s) not recognised are still in the list: the jury decides about their prizes.',
    ),
  },
  'judges-flags': {
    page: '/flags',
    say: said(
      '# cờ của giám khảo trên tác phẩm đoạt giải chưa được trưởng ban trả lời.',
      '# flag(s) of judges on prized works without the chief judge’s answer.',
    ),
  },
  'under-way': {
    page: '/publications',
    say: said('Một phiên bản đang được công bố.', 'A version is being published.'),
  },
};

/** Path of a contest's results in the organisers' web. */
export const resultsPath = (contestId: string, roundId: string | null): string =>
  roundId === null ? `/staff/contests/${contestId}/results` : `/staff/rounds/${roundId}/results`;

/** What was found as what an organiser reads: in order, with where each is dealt with. */
export function blockers(findings: Findings, path: string): Blocker[] {
  return BLOCKERS.flatMap((code) => {
    const count = findings[code] ?? 0;
    if (count === 0) return [];
    const { page, say } = DESCRIPTIONS[code];
    return [{ code, count, words: say(count), link: path + page }];
  });
}

/** What a result itself leaves to people, as far as prizes depend on it. */
export function waitingIn(result: Outcome, roundId: string | null): Findings {
  const ofThis = ({ round }: { round: string | null }): boolean =>
    roundId === null || round === roundId;
  const units =
    roundId === null
      ? result.collectives.flatMap(({ tiers }) => tiers.map(({ waiting }) => waiting))
      : [];
  const places = result.prizes.filter(ofThis).map(({ waiting }) => waiting);
  return {
    'unresolved-tie': result.unresolved.filter((tie) => ofThis(tie) && tie.blocks).length,
    'places-waiting': sumOf(places),
    'units-waiting': sumOf(units),
  };
}

const sumOf = (counts: number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Everybody who gets a prize by a result. */
export function winnersIn(result: Outcome, roundId: string | null): string[] {
  const prizes = result.prizes.filter(({ round }) => roundId === null || round === roundId);
  return [
    ...new Set(prizes.flatMap(({ winners }) => winners.map(({ participant }) => participant))),
  ];
}
