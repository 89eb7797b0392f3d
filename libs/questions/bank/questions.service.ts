import { Injectable } from '@nestjs/common';
import { Database, isUniqueViolation, type Tx } from '@bangvang/database';
import { invalid, newId } from '@bangvang/platform';
import { MediaRepository } from '../media/media.repository';
import { mediaUrl } from '../media/url';
import {
  bankNotFound,
  codeTaken,
  imageNotInBank,
  questionNotFound,
  versionMoved,
} from './bank.errors';
import { BanksRepository } from './banks.repository';
import type { QuestionContentDto } from './content';
import { contentErrors, contentHash, nextCodes, toDraft, type Draft } from './draft.rules';
import type {
  CreateQuestionDto,
  ListQuestionsDto,
  QuestionDto,
  QuestionsAnswerDto,
  ReviseQuestionDto,
} from './questions.dto';
import { QuestionsRepository, type QuestionRow } from './questions.repository';

/** Questions of a bank. A change is a new version; what was said before stays as it was. */
@Injectable()
export class Questions {
  constructor(
    private readonly database: Database,
    private readonly banks: BanksRepository,
    private readonly repository: QuestionsRepository,
    private readonly media: MediaRepository,
  ) {}

  /** One page of a bank. */
  async list(bankId: string, filter: ListQuestionsDto): Promise<QuestionsAnswerDto> {
    const { tx } = this.database;
    const [rows, total] = await Promise.all([
      this.repository.list(tx, bankId, filter),
      this.repository.count(tx, bankId, filter),
    ]);
    const page = rows.slice(0, filter.limit);
    return {
      questions: page.map(questionDto),
      total,
      next: rows.length > page.length ? page.at(-1)!.code : null,
    };
  }

  /** @throws QUESTION_NOT_FOUND */
  get(bankId: string, id: string): Promise<QuestionDto> {
    return this.read(this.database.tx, bankId, id).then(questionDto);
  }

  /** Every version, newest first. @throws QUESTION_NOT_FOUND */
  async versions(bankId: string, id: string): Promise<QuestionDto[]> {
    const rows = await this.repository.versions(this.database.tx, bankId, id);
    if (rows.length === 0) throw questionNotFound();
    return rows.map(questionDto);
  }

  /** @throws VALIDATION_FAILED, BANK_NOT_FOUND, CONFLICT when the code is taken */
  create(bankId: string, content: CreateQuestionDto, by: string): Promise<QuestionDto> {
    const draft = checked(content);
    return this.database.transaction(async (tx) => {
      if (!(await this.banks.lock(tx, bankId))) throw bankNotFound();
      await this.checkImage(tx, bankId, draft);
      const code = content.code ?? (await this.nextCode(tx, bankId));
      const id = newId();
      try {
        await this.repository.insert(tx, bankId, [{ id, code }]);
      } catch (error) {
        if (isUniqueViolation(error, 'question_code')) throw codeTaken(code);
        throw error;
      }
      await this.repository.addVersions(
        tx,
        [{ id: newId(), questionId: id, version: 1, draft }],
        by,
      );
      return questionDto(await this.read(tx, bankId, id));
    });
  }

  /**
   * Writes the next version; the same content again changes nothing.
   * @throws VALIDATION_FAILED, QUESTION_NOT_FOUND, CONFLICT when there is a newer version already
   */
  revise(bankId: string, id: string, content: ReviseQuestionDto, by: string): Promise<QuestionDto> {
    const draft = checked(content);
    return this.database.transaction(async (tx) => {
      if (!(await this.banks.lock(tx, bankId))) throw bankNotFound();
      const current = await this.read(tx, bankId, id);
      if (current.version !== content.version) throw versionMoved(current.version);
      if (contentHash(draftOf(current)) === contentHash(draft)) return questionDto(current);
      await this.checkImage(tx, bankId, draft);
      const version = current.version + 1;
      await this.repository.advance(tx, [{ questionId: id, version }]);
      await this.repository.addVersions(tx, [{ id: newId(), questionId: id, version, draft }], by);
      return questionDto(await this.read(tx, bankId, id));
    });
  }

  /** Keeps a question out of new papers, or lets it in again. @throws QUESTION_NOT_FOUND */
  retire(bankId: string, id: string, retired: boolean): Promise<QuestionDto> {
    return this.database.transaction(async (tx) => {
      await this.read(tx, bankId, id);
      await this.repository.retire(tx, [id], retired);
      return questionDto(await this.read(tx, bankId, id));
    });
  }

  private async read(tx: Tx, bankId: string, id: string): Promise<QuestionRow> {
    const row = await this.repository.byId(tx, bankId, id);
    if (!row) throw questionNotFound();
    return row;
  }

  private async checkImage(tx: Tx, bankId: string, { image }: Draft): Promise<void> {
    if (image && !(await this.media.isInBank(tx, bankId, image.id))) throw imageNotInBank();
  }

  private async nextCode(tx: Tx, bankId: string): Promise<string> {
    const known = await this.repository.known(tx, bankId);
    return nextCodes(
      known.map(({ code }) => code),
      1,
    )[0]!;
  }
}

function checked(content: QuestionContentDto): Draft {
  const errors = contentErrors(content);
  if (errors.length > 0) throw invalid(errors);
  return toDraft(content);
}

/** The content of a stored version. */
export function draftOf(row: QuestionRow): Draft {
  const { type, topic, difficulty, stem, options, key, explanation, source_note } = row;
  const image = row.media_id === null ? null : { id: row.media_id, alt: row.media_alt ?? '' };
  return {
    type,
    topic,
    difficulty,
    stem,
    options,
    key,
    explanation,
    sourceNote: source_note,
    image,
  };
}

function questionDto(row: QuestionRow): QuestionDto {
  const { image, ...content } = draftOf(row);
  return {
    id: row.id,
    bankId: row.bank_id,
    code: row.code,
    retiredAt: row.retired_at?.toISOString() ?? null,
    version: row.version,
    versionAt: row.version_at.toISOString(),
    versionBy: row.version_by,
    ...content,
    image: image && { ...image, url: mediaUrl(image.id), width: row.width!, height: row.height! },
  };
}
