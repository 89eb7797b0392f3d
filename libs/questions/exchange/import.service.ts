import { Injectable } from '@nestjs/common';
import type { FieldError } from '@bangvang/contracts';
import { Database, type Tx } from '@bangvang/database';
import { newId, Problem, tableRejected } from '@bangvang/platform';
import { bankNotFound } from '../bank/bank.errors';
import { BanksRepository } from '../bank/banks.repository';
import { contentHash, nextCodes, type Draft } from '../bank/draft.rules';
import {
  QuestionsRepository,
  type KnownQuestion,
  type NewVersion,
} from '../bank/questions.repository';
import { MediaRepository } from '../media/media.repository';
import { Media } from '../media/media.service';
import type { ImportAnswerDto, ImportDefaultsDto } from './exchange.dto';
import type { Incoming, IncomingImage, IncomingQuestion } from './incoming';
import { readJson } from './read-json';
import { readSheet } from './read-sheet';

/** What a file changes in a bank. */
interface Changes {
  created: { id: string; code: string; draft: Draft; retired: boolean }[];
  updated: { known: KnownQuestion; draft: Draft }[];
  unchanged: number;
  retire: string[];
  reinstate: string[];
}

/**
 * Imports questions, all or none. A question whose code the bank has gets a new version when it
 * says something new; one without a code is new unless the bank has the very same.
 */
@Injectable()
export class QuestionImport {
  constructor(
    private readonly database: Database,
    private readonly banks: BanksRepository,
    private readonly questions: QuestionsRepository,
    private readonly media: Media,
    private readonly mediaRepository: MediaRepository,
  ) {}

  /**
   * Reads a JSON, XLSX or CSV file into a bank.
   * @throws IMPORT_REJECTED with every wrong place, UNSUPPORTED_MEDIA, PAYLOAD_TOO_LARGE, BANK_NOT_FOUND
   */
  async run(
    bankId: string,
    file: Buffer,
    defaults: ImportDefaultsDto,
    by: string,
  ): Promise<ImportAnswerDto> {
    const incoming = await read(file, defaults);
    if (incoming.errors.length > 0) throw tableRejected(incoming.errors);
    return this.database.transaction(async (tx) => {
      if (!(await this.banks.lock(tx, bankId))) throw bankNotFound();
      const images = await this.storeImages(tx, bankId, incoming, by);
      const known = await this.questions.known(tx, bankId);
      const changes = compare(incoming.questions, known, images);
      await this.write(tx, bankId, changes, by);
      const { created, updated, unchanged } = changes;
      return { created: created.length, updated: updated.length, unchanged };
    });
  }

  /** The ids of the images the questions mean, by hash; those in the file are stored first. */
  private async storeImages(
    tx: Tx,
    bankId: string,
    { questions, media }: Incoming,
    by: string,
  ): Promise<Map<string, string>> {
    const errors: FieldError[] = [];
    const own = new Map<string, string>();
    for (const image of media) {
      const stored = await this.storeImage(tx, bankId, image, by);
      if (typeof stored === 'string') own.set(image.sha256, stored);
      else errors.push(stored);
    }
    const hashes = questions.flatMap(({ image }) => image?.sha256 ?? []);
    const known = await this.mediaRepository.byHash(tx, bankId, hashes);
    const ids = new Map([...known.map(({ sha256, id }) => [sha256, id] as const), ...own]);
    const missing = questions.filter(({ image }) => image && !ids.has(image.sha256));
    if (errors.length === 0)
      errors.push(...missing.map(({ error }) => error('image', UNKNOWN_IMAGE)));
    if (errors.length > 0) throw tableRejected(errors);
    return ids;
  }

  /** The id of an image that is stored now, or what is wrong with it. */
  private async storeImage(
    tx: Tx,
    bankId: string,
    { sha256, bytes, isClean, error: errorAt }: IncomingImage,
    by: string,
  ): Promise<string | FieldError> {
    try {
      const stored = await this.media.add(tx, bankId, bytes, by);
      return !isClean || stored.sha256 === sha256 ? stored.id : errorAt('sha256', WRONG_HASH);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return errorAt('data', error.said ?? { en: error.message, vi: error.message });
    }
  }

  private async write(tx: Tx, bankId: string, changes: Changes, by: string): Promise<void> {
    const { created, updated, retire, reinstate } = changes;
    const versions: NewVersion[] = [
      ...created.map(({ id, draft }) => ({ id: newId(), questionId: id, version: 1, draft })),
      ...updated.map(({ known, draft }) => ({
        id: newId(),
        questionId: known.id,
        version: known.version + 1,
        draft,
      })),
    ];
    await this.questions.insert(tx, bankId, created);
    await this.questions.advance(
      tx,
      versions.filter(({ version }) => version > 1),
    );
    await this.questions.addVersions(tx, versions, by);
    await this.questions.retire(tx, retire, true);
    await this.questions.retire(tx, reinstate, false);
  }
}

const UNKNOWN_IMAGE = {
  en: 'an image of the bank or of this file',
  vi: 'ảnh có trong ngân hàng hoặc trong tệp',
};
const WRONG_HASH = {
  en: 'the SHA-256 of the image without its metadata',
  vi: 'mã SHA-256 của ảnh sau khi bỏ siêu dữ liệu',
};

function read(file: Buffer, defaults: ImportDefaultsDto): Promise<Incoming> {
  const start = file
    .subarray(0, 64)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return /^[[{]/.test(start)
    ? readJson(file.toString('utf8').replace(/^\uFEFF/, ''), defaults)
    : readSheet(file, defaults);
}

/** What is new. Pure: the bank as it is, the file as it was read. */
export function compare(
  questions: IncomingQuestion[],
  bank: KnownQuestion[],
  images: Map<string, string>,
): Changes {
  const byCode = new Map(bank.map((known) => [known.code, known]));
  const contents = new Set(bank.map(({ sha256 }) => sha256));
  const given = questions.flatMap(({ code }) => code ?? []);
  const codes = nextCodes([...byCode.keys(), ...given], questions.length);
  const changes: Changes = { created: [], updated: [], unchanged: 0, retire: [], reinstate: [] };
  for (const question of questions) {
    const known = question.code === null ? undefined : byCode.get(question.code);
    const draft = { ...question.draft, image: imageOf(question, known, images) };
    const sha256 = contentHash(draft);
    if (known) revise(changes, known, draft, sha256, question.retired);
    else if (question.code === null && contents.has(sha256)) changes.unchanged += 1;
    else {
      const retired = question.retired ?? false;
      const id = newId();
      changes.created.push({ id, code: question.code ?? codes.shift()!, draft, retired });
      if (retired) changes.retire.push(id);
    }
    contents.add(sha256);
  }
  return changes;
}

function revise(
  changes: Changes,
  known: KnownQuestion,
  draft: Draft,
  sha256: string,
  retired: boolean | undefined,
): void {
  const moved = retired !== undefined && retired !== known.retired;
  if (moved) (retired ? changes.retire : changes.reinstate).push(known.id);
  if (sha256 !== known.sha256) changes.updated.push({ known, draft });
  else if (!moved) changes.unchanged += 1;
}

function imageOf(
  { image }: IncomingQuestion,
  known: KnownQuestion | undefined,
  images: Map<string, string>,
): Draft['image'] {
  if (image === undefined) return known?.image ?? null;
  return image && { id: images.get(image.sha256)!, alt: image.alt };
}
