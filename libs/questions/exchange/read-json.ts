import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FieldError } from '@bangvang/contracts';
import { faultsOf } from '@bangvang/platform';
import { plainToInstance } from 'class-transformer';
import { contentErrors, toText } from '../bank/draft.rules';
import { letter, MAX_OPTIONS } from '../types/question-type';
import { FileMediaDto, FileQuestionDto, type ImportDefaultsDto } from './exchange.dto';
import { MAX_IMPORTED, repeatedCodes, type Incoming, type IncomingQuestion } from './incoming';

const ROWS_PER_TURN = 100;
const MAX_MEDIA = 500;
const MAX_NAME = 40;
const FILE_FIELDS = new Set(['schema', 'bank', 'questions', 'media']);

type Plain = Record<string, unknown>;

/**
 * Reads a JSON file: a list of questions, or an exported bank `{schema: 1, questions, media}`. A
 * question is written in full (`{type, topic, difficulty, stem, options, key, ...}`, options as
 * texts or `{text, pinned}`) or as the simple `{text, options, correctIndex, explanation, sourceNote}`.
 */
export async function readJson(text: string, defaults: ImportDefaultsDto): Promise<Incoming> {
  const file = parse(text);
  const whole = Array.isArray(file) ? { questions: file as unknown[] } : asObject(file);
  const incoming: Incoming = { questions: [], media: [], errors: fileErrors(whole) };
  if (whole === null || incoming.errors.length > 0) return incoming;
  const { questions, media = [] } = whole as { questions: unknown[]; media?: unknown[] };
  const list = Array.isArray(file) ? '' : 'questions';
  for (const [place, item] of questions.entries()) {
    if (place % ROWS_PER_TURN === 0) await nextTurn();
    const read = readQuestion(item, `${list}[${place}]`, defaults);
    if (Array.isArray(read)) incoming.errors.push(...read);
    else incoming.questions.push(read);
  }
  readMedia(media, incoming);
  incoming.errors.push(...repeatedCodes(incoming.questions));
  return incoming;
}

function readMedia(media: unknown[], incoming: Incoming): void {
  for (const [place, item] of media.entries()) {
    const image = plainToInstance(FileMediaDto, asObject(item) ?? {});
    const path = `media[${place}]`;
    const faults = faultsOf(image, path);
    incoming.errors.push(...faults);
    if (faults.length > 0) continue;
    incoming.media.push({
      sha256: image.sha256,
      bytes: Buffer.from(image.data, 'base64'),
      isClean: true,
      error: (what, { en, vi }) => ({ path: `${path}.${what}`, expected: en, hint: vi }),
    });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fileErrors(file: Plain | null): FieldError[] {
  if (file === null) {
    return [{ path: 'file', expected: 'readable JSON with questions', hint: 'JSON có câu hỏi' }];
  }
  const unknown = Object.keys(file).filter((name) => !FILE_FIELDS.has(name));
  return [
    ...unknown.slice(0, 1).map((name) => ({
      path: name.slice(0, MAX_NAME),
      expected: `one of: ${[...FILE_FIELDS].join(', ')}`,
      hint: `một trong các mục: ${[...FILE_FIELDS].join(', ')}`,
    })),
    ...(file.schema === undefined || file.schema === 1
      ? []
      : [{ path: 'schema', expected: '1', hint: '1' }]),
    ...listErrors(file, 'questions', 1, MAX_IMPORTED),
    ...(file.media === undefined ? [] : listErrors(file, 'media', 0, MAX_MEDIA)),
  ];
}

function listErrors(file: Plain, path: string, min: number, max: number): FieldError[] {
  const list = file[path];
  return Array.isArray(list) && list.length >= min && list.length <= max
    ? []
    : [
        {
          path,
          expected: `a list of ${min} to ${max}`,
          hint: `danh sách từ ${min} đến ${max} mục`,
        },
      ];
}

function readQuestion(
  item: unknown,
  path: string,
  defaults: ImportDefaultsDto,
): IncomingQuestion | FieldError[] {
  const given = asObject(item);
  if (given === null) return [{ path, expected: 'an object', hint: 'một câu hỏi' }];
  const plain = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  const simple = 'correctIndex' in plain;
  const full = { ...(simple ? fromSimple(plain) : plain), options: asOptions(plain.options ?? []) };
  const content = plainToInstance(FileQuestionDto, { ...defaults, ...full });
  const shapeErrors = faultsOf(content, path);
  if (shapeErrors.length > 0) return shapeErrors.map((error) => (simple ? inSimple(error) : error));
  const errors = contentErrors(content).map((error) => ({
    ...error,
    path: `${path}.${error.path}`,
  }));
  if (errors.length > 0) return errors.map((error) => (simple ? inSimple(error) : error));
  return {
    code: content.code ?? null,
    draft: toText(content),
    image: content.image ?? null,
    retired: content.retired ?? false,
    error: (field, { en, vi }) => ({ path: `${path}.${field}`, expected: en, hint: vi }),
  };
}

function asOptions(options: unknown): unknown {
  if (!Array.isArray(options)) return options;
  return options.map((option: unknown) => (typeof option === 'string' ? { text: option } : option));
}

/** `{text, options, correctIndex}` in full; unknown fields stay and are refused like any other. */
function fromSimple({ text, correctIndex, ...rest }: Plain): Plain {
  const place = Number.isInteger(correctIndex) ? (correctIndex as number) : -1;
  const valid = place >= 0 && place < MAX_OPTIONS;
  return {
    ...rest,
    type: 'single',
    stem: text,
    key: { correct: valid ? [letter(place)] : [] },
  };
}

/** An error of the full form, told by the fields of the simple one. */
function inSimple(error: FieldError): FieldError {
  const path = error.path.replace(/\.stem$/, '.text');
  if (!/\.key(\.correct)?(\[\d+\])?$/.test(path)) return { ...error, path };
  return {
    path: path.replace(/\.key.*$/, '.correctIndex'),
    expected: 'the place of an option, counted from 0',
    hint: 'vị trí của một phương án, đếm từ 0',
  };
}

function asObject(value: unknown): Plain | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Plain)
    : null;
}
