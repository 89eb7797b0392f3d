import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { bankNotFound } from '../bank/bank.errors';
import { BanksRepository } from '../bank/banks.repository';
import { QuestionsRepository, type QuestionRow } from '../bank/questions.repository';
import { draftOf } from '../bank/questions.service';
import { MediaRepository } from '../media/media.repository';
import type { BankFileDto, FileQuestionDto } from './exchange.dto';

/** Writes a bank as a file that an import takes back without loss: the current versions, and images. */
@Injectable()
export class QuestionExport {
  constructor(
    private readonly database: Database,
    private readonly banks: BanksRepository,
    private readonly questions: QuestionsRepository,
    private readonly media: MediaRepository,
  ) {}

  /** @throws BANK_NOT_FOUND */
  async bank(bankId: string): Promise<BankFileDto> {
    const { tx } = this.database;
    const bank = await this.banks.byId(tx, bankId);
    if (!bank) throw bankNotFound();
    const rows = await this.questions.all(tx, bankId);
    const ids = new Set(rows.flatMap(({ media_id }) => media_id ?? []));
    const media = await this.media.bytes(tx, [...ids]);
    return {
      schema: 1,
      bank: bank.name,
      questions: rows.map(fileQuestion),
      media: media.map(({ sha256, bytes }) => ({ sha256, data: bytes.toString('base64') })),
    };
  }
}

function fileQuestion(row: QuestionRow): FileQuestionDto {
  const { type, topic, difficulty, stem, options, key, explanation, sourceNote, image } =
    draftOf(row);
  return {
    code: row.code,
    type,
    topic,
    difficulty,
    stem,
    options,
    key,
    ...(explanation === null ? {} : { explanation }),
    ...(sourceNote === null ? {} : { sourceNote }),
    ...(image === null ? {} : { image: { sha256: row.media_sha256!, alt: image.alt } }),
    ...(row.retired_at === null ? {} : { retired: true }),
  };
}
