import type { RemarkRules } from '../documents/awards';
import { meanOf, spreadOf } from './exact';
import { totalOf, type CriteriaMarks, type MarkingRules, type Step } from './mark';
import { points, pointsList } from './points';
import { equalTotal } from './third';

/** Where a re-marking stands, and how it came there. */
export interface RemarkOutcome {
  state: 'waiting' | 'final';
  needs: 'marks' | 'third' | 'dialogue' | null;
  /** What the fresh markers came to, in hundredths of a point; null before. */
  remarked: number | null;
  /** The mark that holds now: the published one unless it changed; null while it waits. */
  centipoints: number | null;
  changed: boolean;
  path: Step[];
}

/** Talk between first and new markers, with its minutes. */
export interface Dialogue {
  minutes: string;
}

/**
 * A re-marking (phúc khảo): equal fresh marks count, else a third one, two equal of three, else the
 * mean of three; the result replaces the published mark from `changeFrom` on.
 * @param published the published mark in hundredths of a point
 * @param marks locked fresh marks, in the order of their locking
 */
export function decideRemark(
  rules: RemarkRules,
  stage: Pick<MarkingRules, 'rubric' | 'decimals'>,
  published: number,
  marks: readonly CriteriaMarks[],
  dialogue: Dialogue | null = null,
): RemarkOutcome {
  const totals = marks.map((criteria) => totalOf(stage.rubric, criteria));
  const path = totals.length === 0 ? [] : [remarkedStep(totals)];
  if (totals.length < rules.markers) return waiting('marks', path);
  const counted = countedTotals(totals, rules.markers);
  if (counted === null) return waiting('third', path);
  return compared(rules, { remarked: meanOf(counted, stage.decimals), published, path }, dialogue);
}

function compared(
  rules: RemarkRules,
  { remarked, published, path }: { remarked: number; published: number; path: Step[] },
  dialogue: Dialogue | null,
): RemarkOutcome {
  const difference = spreadOf([remarked, published]);
  const said = [...path, comparedStep(remarked, published)];
  const talk = rules.dialogueFrom !== null && difference >= rules.dialogueFrom;
  if (talk && dialogue === null) return { ...waiting('dialogue', said), remarked };
  const changed =
    difference >= rules.changeFrom && (rules.direction === 'both' || remarked > published);
  const centipoints = changed ? remarked : published;
  const talked = talk && dialogue !== null ? [dialogueStep(dialogue)] : [];
  return {
    state: 'final',
    needs: null,
    remarked,
    centipoints,
    changed,
    path: [...said, ...talked, outcomeStep(centipoints, changed)],
  };
}

/** Totals whose mean is the re-mark; null while a third mark is missing. */
function countedTotals(totals: readonly number[], markers: number): readonly number[] | null {
  if (markers === 1) return totals.slice(0, 1);
  const equal = equalTotal(totals);
  if (equal !== null) return [equal];
  return totals.length < 3 ? null : totals.slice(0, 3);
}

const waiting = (needs: NonNullable<RemarkOutcome['needs']>, path: Step[]): RemarkOutcome => ({
  state: 'waiting',
  needs,
  remarked: null,
  centipoints: null,
  changed: false,
  path,
});

function remarkedStep(totals: readonly number[]): Step {
  const said = pointsList(totals);
  return {
    what: 'marked',
    vi: `Chấm phúc khảo độc lập: ${said.vi} điểm.`,
    en: `Re-marked independently: ${said.en} points.`,
  };
}

function comparedStep(remarked: number, published: number): Step {
  const [now, before] = [points(remarked), points(published)];
  return {
    what: 'spread',
    vi: `Điểm phúc khảo ${now.vi}, điểm đã công bố ${before.vi}.`,
    en: `Re-marked ${now.en}, published ${before.en}.`,
  };
}

const dialogueStep = ({ minutes }: Dialogue): Step => ({
  what: 'agreed',
  vi: 'Đối thoại giữa giám khảo chấm lần đầu và giám khảo phúc khảo, có biên bản.',
  en: 'First and new markers talked, with minutes.',
  minutes,
});

function outcomeStep(centipoints: number, changed: boolean): Step {
  const said = points(centipoints);
  return {
    what: 'final',
    vi: changed ? `Điểm đổi thành ${said.vi}.` : `Giữ điểm đã công bố ${said.vi}.`,
    en: changed ? `The mark becomes ${said.en}.` : `The published mark ${said.en} stands.`,
  };
}
