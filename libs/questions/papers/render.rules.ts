import { canonicalJson, sha256 } from '@bangvang/platform';
import type { TypedContent } from '../types/question-type';
import { questionType, type QuestionTypeName } from '../types/registry';
import type { KeyedQuestion, PaperKey } from './paper';
import type { PaperDto, PaperImageDto, PaperQuestionDto } from './paper.dto';
import { centipointsOf, type PaperPlan } from './plan';
import { shuffled, shuffledAround, type RandomInt } from './random';

/** A version of a question as it goes into papers. */
export interface DrawnQuestion extends TypedContent {
  questionVersionId: string;
  type: QuestionTypeName;
  difficulty: number;
  image?: PaperImageDto;
  explanation?: string;
}

/** Which paper it is. */
export interface PaperHead {
  roundId: string;
  variant: number;
  code: string;
}

export interface RenderedPaper {
  paper: PaperDto;
  key: PaperKey;
}

const FIRST_CODE = 101;

/** The printed code (mã đề) of a variant: 101, 102, ... */
export const variantCode = (variant: number): string => String(FIRST_CODE + variant);

/** One variant from its questions: shuffled as the plan says, the key kept apart from what is shown. */
export function renderPaper(
  head: PaperHead,
  drawn: readonly DrawnQuestion[],
  plan: PaperPlan,
  random: RandomInt,
): RenderedPaper {
  const order = plan.shuffleQuestions ? shuffled(drawn, random) : drawn;
  const rendered = order.map((question, place) =>
    renderQuestion(question, place + 1, plan, random),
  );
  return {
    paper: { ...head, questions: rendered.map(({ shown }) => shown) },
    key: { questions: rendered.map(({ keyed }) => keyed) },
  };
}

function renderQuestion(
  question: DrawnQuestion,
  no: number,
  plan: PaperPlan,
  random: RandomInt,
): { shown: PaperQuestionDto; keyed: KeyedQuestion } {
  const { type, stem, image, explanation, questionVersionId } = question;
  const { options, ...key } = questionType(type).render(question, (choices) =>
    plan.shuffleOptions ? shuffledAround(choices, random) : [...choices],
  );
  const centipoints = centipointsOf(plan.points, question.difficulty);
  return {
    shown: {
      no,
      type,
      stem,
      ...(image === undefined ? {} : { image }),
      ...(options === undefined ? {} : { options }),
      points: centipoints / 100,
    },
    keyed: {
      no,
      type,
      ...key,
      centipoints,
      multiple: plan.points.multiple,
      questionVersionId,
      ...(explanation === undefined ? {} : { explanation }),
    },
  };
}

/** A paper as it is sent and hashed: canonical JSON (RFC 8785), the same bytes for the same paper. */
export const paperText = (paper: PaperDto): string => canonicalJson(paper);

/**
 * The published fingerprint of a variant: SHA-256 over the canonical JSON of `{key, paper, salt}`,
 * the paper as {@link paperText}, the salt in lower-case hexadecimal. The salt keeps the hash from
 * being a test for guessed keys; whoever gets all three after the round can check that nothing was
 * changed.
 */
export function sealHash(paper: string, key: PaperKey, salt: Buffer): string {
  return sha256(`{"key":${canonicalJson(key)},"paper":${paper},"salt":"${salt.toString('hex')}"}`);
}
