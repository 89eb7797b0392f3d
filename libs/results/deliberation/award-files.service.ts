import { Injectable, ParseEnumPipe, type StreamableFile } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { administrativeDocx, administrativePdf, DOCX_TYPE, PDF_TYPE } from '@bangvang/documents';
import { fileToSave, type StaffIdentity } from '@bangvang/platform';
import { awardListDocument, minutesDocument } from './award-documents';
import { documentNotFound, roomNotOpen } from './deliberation.errors';
import { Rooms } from './rooms.service';
import { SeenRooms } from './seen-rooms.service';

const AWARD_DOCUMENTS = [
  'bien-ban.pdf',
  'bien-ban.docx',
  'danh-sach-giai.pdf',
  'danh-sach-giai.docx',
] as const;
export type AwardDocument = (typeof AWARD_DOCUMENTS)[number];

/** The name of one of them, as a parameter of a route. */
export const awardDocument = new ParseEnumPipe(
  Object.fromEntries(AWARD_DOCUMENTS.map((name) => [name, name])),
  { exceptionFactory: documentNotFound },
);

/** Minutes and award list as files. */
@Injectable()
export class AwardFiles {
  constructor(
    private readonly contests: Contests,
    private readonly rooms: Rooms,
    private readonly seen: SeenRooms,
  ) {}

  /** Of the newest award list, or the one of a number. @throws Problem DELIBERATION_NOT_OPEN */
  async of(
    contestId: string,
    name: AwardDocument,
    staff: StaffIdentity,
    listVersion?: number,
  ): Promise<StreamableFile> {
    const room = await this.seen.of(contestId, staff, listVersion);
    if (room.row === null) throw roomNotOpen();
    const { title: contest, zone } = await this.contests.byId(contestId);
    const about = { contest, zone, changes: await this.rooms.changes(room) };
    const document = name.startsWith('bien-ban')
      ? minutesDocument(room, about)
      : awardListDocument(room, about);
    return name.endsWith('.pdf')
      ? fileToSave(administrativePdf(document), { type: PDF_TYPE, name })
      : fileToSave(await administrativeDocx(document), { type: DOCX_TYPE, name });
  }
}
