import { known, unknown, type Estimated, type Mark, type Measured } from '../estimate';
import { componentsOf, type Component } from './components';
import { coursesOf, type Stretch } from './course';
import { designOf, type Design } from './design';
import { driftOf } from './drift';
import { fitted, type Fit } from './fit';
import { variancesOf, type Variances } from './variances';

/** How one judge marks beside the others. */
export interface JudgeReport {
  judge: string;
  marks: number;
  /** How much lower than the mean judge of the component; negative is lenient. */
  severity: Estimated<Measured>;
  /** Standard deviation of what the model does not explain: small is consistent. */
  consistency: Estimated<Measured>;
  /** Change of severity per hundred marks. */
  drift: Estimated<Measured>;
  /** Severity along the way, in stretches of marks. */
  course: Stretch[];
}

/** What one work is worth once its judges' severity is taken out. */
export interface WorkReport {
  work: string;
  marks: number;
  /** Mean of its marks as given. */
  raw: number;
  /** What the mean judge of the component would give, and how far that may be off. */
  adjusted: Measured;
}

/** One connected part of a stage. */
export interface SeverityReport {
  component: Component;
  judges: JudgeReport[];
  works: WorkReport[];
  /** Standard deviation of the error. */
  deviation: Estimated<number>;
  variances: Estimated<Variances>;
}

/**
 * Severity and consistency of judges, and works freed from severity, by the additive model
 * mark = work + judge + error. Each connected part of the marks is fitted by itself; with more than
 * one, judges and adjusted marks of different parts cannot be compared.
 */
export function severityOf(marks: readonly Mark[]): SeverityReport[] {
  return componentsOf(marks).map(({ component, marks: own }) => reportOf(component, designOf(own)));
}

function reportOf(component: Component, design: Design): SeverityReport {
  const fit = fitted(design);
  const deviation: Estimated<number> =
    fit.spare > 0 ? known(Math.sqrt(fit.squares / fit.spare)) : unknown('no-spare-marks');
  return {
    component,
    judges: judgeReports(design, fit, deviation.value),
    works: workReports(design, fit, deviation.value),
    deviation,
    variances: variancesOf(design, fit),
  };
}

function judgeReports(design: Design, fit: Fit, deviation: number | null): JudgeReport[] {
  const n = design.judges.length;
  if (n === 1) return [loneJudge(design)];
  const drifts = driftOf(design, fit, deviation);
  const courses = coursesOf(design, fit, deviation);
  const own = ownErrors(design, fit);
  return design.judges.map((judge, j) => ({
    judge,
    marks: design.perJudge[j]!,
    severity: known({
      value: -fit.judge[j]! || 0,
      standardError:
        deviation === null ? null : deviation * Math.sqrt(Math.max(0, fit.covariance[j * n + j]!)),
    }),
    consistency: own[j]!,
    drift: drifts[j]!,
    course: courses[j]!,
  }));
}

function loneJudge({ judges, perJudge }: Design): JudgeReport {
  const none = unknown('one-judge');
  const [judge = ''] = judges;
  return { judge, marks: perJudge[0]!, severity: none, consistency: none, drift: none, course: [] };
}

/** Each judge's own standard deviation, over the degrees of freedom their marks leave. */
function ownErrors({ judges, judge }: Design, fit: Fit): Estimated<Measured>[] {
  const squares = new Float64Array(judges.length);
  const freedom = new Float64Array(judges.length);
  judge.forEach((j, m) => {
    squares[j]! += fit.residual[m]! ** 2;
    freedom[j]! += Math.max(0, 1 - fit.leverage[m]!);
  });
  return judges.map((_, j) => {
    if (freedom[j]! < 1e-9) return unknown('no-spare-marks');
    const value = Math.sqrt(squares[j]! / freedom[j]!);
    return known({ value, standardError: value / Math.sqrt(2 * freedom[j]!) });
  });
}

function workReports({ works, from }: Design, fit: Fit, deviation: number | null): WorkReport[] {
  return works.map((work, w) => ({
    work,
    marks: from[w + 1]! - from[w]!,
    raw: fit.raw[w]!,
    adjusted: {
      value: fit.work[w]!,
      standardError: deviation === null ? null : deviation * Math.sqrt(fit.workVariance[w]!),
    },
  }));
}
