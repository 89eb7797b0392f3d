import { wrong } from '@bangvang/rulebook';
import type { FieldError } from '@bangvang/contracts';
import { canonicalJson } from '@bangvang/platform';
import type { PaperPlan, Shortage } from '@bangvang/questions';
import { checkRegistration } from '../registration/registration';
import type { ContestRow } from '../rows';

export const RULE_CHANGES = ['freely', 'by-amendment', 'no'] as const;
/** How the rules of a round may change now. */
export type RuleChange = (typeof RULE_CHANGES)[number];

/** Other processes may know a round as it was up to a second ago, so nothing changes just before it opens. */
export const LOCKED_BEFORE_OPENING_MS = 5_000;

const AFTER_OPENING = { vi: 'sau lúc mở', en: 'later than opensAt' };
const AFTER_NOW = { vi: 'sau lúc này', en: 'later than now' };
const UNCHANGED = {
  vi: 'giữ nguyên, vì cuộc thi đã công bố',
  en: 'unchanged, since the contest is published',
};
const RULES_TEXT = { vi: 'thể lệ', en: 'the rules text' };
const CONSENT = {
  vi: 'một lời đồng ý bắt buộc để tham gia',
  en: 'a required consent to taking part',
};
const ROUND = { vi: 'ít nhất một vòng thi', en: 'at least one round' };
const SEALED = {
  vi: 'đề đã niêm phong, vì vòng thi mở ngay khi công bố',
  en: 'sealed papers, since the round opens at once',
};

/** What the freedom to change a round depends on. */
export interface Editable {
  opensAt: Date;
  closesAt: Date;
  published: boolean;
  /** Whether any round of the contest has opened. */
  contestOpened: boolean;
}

/** Whether a round has opened, or is about to within seconds: from then on it stands as it is. */
export function isLocked({ published, opensAt }: Editable, now: Date): boolean {
  return published && now.getTime() >= opensAt.getTime() - LOCKED_BEFORE_OPENING_MS;
}

/** Freely until the contest has begun, then by amendment, and never once the round itself has opened. */
export function ruleChange(round: Editable, now: Date): RuleChange {
  if (isLocked(round, now)) return 'no';
  return round.contestOpened ? 'by-amendment' : 'freely';
}

/** Whether two rule documents make the same papers. */
export function samePapers(one: PaperPlan, other: PaperPlan): boolean {
  return canonicalJson(paperPart(one)) === canonicalJson(paperPart(other));
}

function paperPart({ draw, variants, shuffleQuestions, shuffleOptions, points }: PaperPlan) {
  return { draw, variants, shuffleQuestions, shuffleOptions, points };
}

/** What is wrong with a window, seen at `now` (null where the contest is still a draft). */
export function checkWindow(
  { opensAt, closesAt }: { opensAt: Date; closesAt: Date },
  now: Date | null,
): FieldError[] {
  const errors: FieldError[] = [];
  if (closesAt <= opensAt) {
    errors.push(wrong('closesAt', AFTER_OPENING, closesAt.toISOString()));
  }
  if (now && opensAt.getTime() <= now.getTime() + LOCKED_BEFORE_OPENING_MS) {
    errors.push(wrong('opensAt', AFTER_NOW, opensAt.toISOString()));
  }
  return errors;
}

/** What people may have relied on since the contest was published. */
export function checkPublishedEdit(before: ContestRow, after: ContestRow): FieldError[] {
  const fixed: [path: string, one: unknown, other: unknown][] = [
    ['slug', before.slug, after.slug],
    ['unitTreeId', before.unitTreeId, after.unitTreeId],
    ['registration.uniqueness', before.registration.uniqueness, after.registration.uniqueness],
  ];
  return fixed
    .filter(([, one, other]) => canonicalJson(one) !== canonicalJson(other))
    .map(([path]) => wrong(path, UNCHANGED));
}

/** What a contest itself still needs to be public; empty when nothing. */
export function missingInContest(contest: ContestRow): FieldError[] {
  const missing = checkRegistration(contest.registration, contest);
  if (contest.rulesText === '') missing.push(wrong('rulesText', RULES_TEXT));
  if (!contest.consents.some(({ required }) => required)) {
    missing.push(wrong('consents', CONSENT));
  }
  return missing;
}

/** A round as publication looks at it. */
export interface RoundToPublish {
  opensAt: Date;
  closesAt: Date;
  sealedAt: Date | null;
}

/** What the rounds still need for the contest to be public; empty when nothing. */
export function missingInRounds(rounds: RoundToPublish[], now: Date): FieldError[] {
  if (rounds.length === 0) return [wrong('rounds', ROUND)];
  return rounds.flatMap(({ opensAt, closesAt, sealedAt }, index) => {
    const path = `rounds[${index}]`;
    if (closesAt <= now) return [wrong(`${path}.closesAt`, AFTER_NOW)];
    if (opensAt > now || sealedAt) return [];
    return [wrong(`${path}.sealed`, SEALED)];
  });
}

/** A version's number as it stands in an address; null where it is none. */
export function readVersion(text: string): number | null {
  return /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : null;
}

/** What the bank lacks for a round, at the place in its rules. */
export function missingInBank(index: number, shortages: Shortage[]): FieldError[] {
  return shortages.map(({ path, wanted, available }) =>
    wrong(
      `rounds[${index}].rules.${path}`,
      { vi: `${wanted} câu hỏi trong ngân hàng`, en: `${wanted} questions in the bank` },
      available,
    ),
  );
}
