import type { Answers } from '@bangvang/questions';
import type { PublishedAttempt } from './bundle';

/*
 * The canonical JSON (RFC 8785) of an attempt. Written out field by field, in the order of their
 * names: a general writer sorts and looks at every field of each of hundreds of thousands.
 */

const text = JSON.stringify;
const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** One attempt of the part `attempts`; what has its default is left out. */
export function attemptText(attempt: PublishedAttempt): string {
  const { answers, auto, paper, prediction, signedInAt, unit } = attempt;
  return (
    '{' +
    (answers === null ? '' : `"answers":${answersText(answers)},`) +
    (auto ? '"auto":true,' : '') +
    `"complete":${attempt.complete},"correct":${attempt.correct},"durationMs":${attempt.durationMs},` +
    `"id":${text(attempt.id)},"no":${attempt.no},` +
    (paper === null ? '' : `"paper":${text(paper)},`) +
    `"participant":${text(attempt.participant)},"points":${attempt.centipoints / 100},` +
    (prediction === null ? '' : `"prediction":${prediction},`) +
    `"round":${text(attempt.round)},` +
    signInText(signedInAt) +
    `"startedAt":"${instant(attempt.startedAt)}","submittedAt":"${instant(attempt.submittedAt)}",` +
    `"total":${attempt.total}` +
    (unit === undefined ? '' : `,"unit":${text(unit)}`) +
    '}'
  );
}

/** Null says that it was not recorded; an attempt that says nothing has its start. */
function signInText(at: number | null | undefined): string {
  if (at === undefined) return '';
  return `"signedInAt":${at === null ? 'null' : `"${instant(at)}"`},`;
}

/** Sorted as text: question 10 stands before question 2. */
function answersText(answers: Answers): string {
  let fields = '';
  for (const no of Object.keys(answers).sort()) {
    const answer = answers[no];
    if (answer === undefined) continue;
    fields += `${fields === '' ? '' : ','}${text(no)}:${text(answer)}`;
  }
  return `{${fields}}`;
}
