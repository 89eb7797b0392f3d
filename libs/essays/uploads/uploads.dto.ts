import { ApiProperty } from '@nestjs/swagger';
import { FILE_KINDS, type FileKind } from '@bangvang/media';
import type { UploadRow, UploadState } from './uploads.repository';
import { refusalOf } from './uploads.service';

export class UploadRefusalDto {
  @ApiProperty({ description: 'A stable code, as FILE_ENCRYPTED' }) code!: string;
  @ApiProperty({ description: 'In words for the sender' }) sentence!: string;
}

/** What became of a file that was sent. */
export class UploadDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) entryId!: string | null;
  @ApiProperty({ description: 'As its sender calls it' }) name!: string;
  @ApiProperty({ enum: ['uploading', 'checking', 'ready', 'refused'] }) state!: UploadState;
  @ApiProperty() length!: number;
  @ApiProperty() received!: number;
  @ApiProperty({ type: UploadRefusalDto, nullable: true }) refusal!: UploadRefusalDto | null;
  @ApiProperty({ enum: FILE_KINDS, nullable: true }) type!: FileKind | null;
  @ApiProperty({ type: String, nullable: true }) sha256!: string | null;
  @ApiProperty({ type: Number, nullable: true }) words!: number | null;
  @ApiProperty({ type: Number, nullable: true }) pages!: number | null;
  @ApiProperty({ type: Number, nullable: true }) durationMs!: number | null;
  @ApiProperty({ type: [String], description: 'What a screener will look at' })
  warnings!: string[];
  @ApiProperty({ type: String, nullable: true, description: 'The beginning of what does not show' })
  unseen!: string | null;
}

/** An upload as its author sees it; bytes and milliseconds; why it was refused, in the language asked for. */
export function uploadDto(row: UploadRow, english = false): UploadDto {
  const { id, entryId, name, state, length, received, type, sha256, refusal, reading } = row;
  const { words, pages, durationMs, warnings, margins } = reading ?? UNREAD;
  return {
    ...{ id, entryId, name, state, length, received, type, sha256 },
    ...{ words, pages, durationMs, warnings },
    unseen: margins?.hidden[0]?.slice(0, 300) ?? null,
    refusal: refusal && { code: refusal.code, sentence: sentenceOf(row, english) },
  };
}

const UNREAD = { words: null, pages: null, durationMs: null, warnings: [], margins: null };

/** The title of the refusal, and what was found in this file where that says more. */
export function sentenceOf(row: Pick<UploadRow, 'refusal' | 'types'>, english = false): string {
  const { title } = refusalOf(row).document(english);
  const more = english ? row.refusal?.found : row.refusal?.hint;
  return more ? `${title} (${more}).` : `${title}.`;
}
