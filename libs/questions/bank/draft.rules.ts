import { foldText, type FieldError } from '@bangvang/contracts';
import { canonicalJson, sha256 } from '@bangvang/platform';
import type { ContentKey, Option } from '../types/question-type';
import { questionType, type QuestionTypeName } from '../types/registry';
import type { QuestionContentDto, QuestionTextDto } from './content';

/** The content of one version in its one stored form: equal questions are equal drafts. */
export interface TextDraft {
  type: QuestionTypeName;
  topic: string;
  difficulty: number;
  stem: string;
  options: Option[];
  key: ContentKey;
  explanation: string | null;
  sourceNote: string | null;
}

/** With the image it shows. */
export interface Draft extends TextDraft {
  image: { id: string; alt: string } | null;
}

/** What is wrong with options and key, by the rules of the type. */
export function contentErrors(
  content: Pick<Draft, 'type' | 'stem' | 'options' | 'key'>,
): FieldError[] {
  return questionType(content.type).validate(content);
}

/** Brings checked content to its stored form. */
export function toDraft(content: QuestionContentDto): Draft {
  const { image } = content;
  return { ...toText(content), image: image ? { id: image.id, alt: image.alt } : null };
}

/** The same without its image. */
export function toText(content: QuestionTextDto): TextDraft {
  const { type, topic, difficulty, stem, options, key, explanation, sourceNote } = content;
  return {
    type,
    topic,
    difficulty,
    stem,
    options: options.map(({ text, pinned }) => (pinned ? { text, pinned } : { text })),
    key: storedKey(key),
    explanation: explanation ?? null,
    sourceNote: sourceNote ?? null,
  };
}

function storedKey({ correct, value, tolerance }: ContentKey): ContentKey {
  return {
    ...(correct === undefined ? {} : { correct: [...correct].sort() }),
    ...(value === undefined ? {} : { value }),
    ...(tolerance === undefined || tolerance === 0 ? {} : { tolerance }),
  };
}

/** Equal for equal content only, so that writing the same again makes no version. */
export const contentHash = (draft: Draft): string => sha256(canonicalJson(draft));

/** What a search looks through: stem and options without accents. */
export const searchText = ({ stem, options }: Draft): string =>
  foldText([stem, ...options.map(({ text }) => text)].join(' '));

const CODE = /^Q(\d{4,8})$/;

/** The next codes Q0001, Q0002, ... after those a bank has. */
export function nextCodes(existing: Iterable<string>, count: number): string[] {
  let last = 0;
  for (const code of existing) last = Math.max(last, Number(CODE.exec(code)?.[1] ?? 0));
  return Array.from(
    { length: count },
    (_, place) => `Q${String(last + 1 + place).padStart(4, '0')}`,
  );
}
