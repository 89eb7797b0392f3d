import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import { DeskRepository } from '../marks/desk.repository';
import { workNotFound } from '../marks/marks.errors';
import { Seats } from '../marks/seats.service';
import type {
  DiscrepanciesQuery,
  DiscrepancyListDto,
  DossierDto,
  MinutesListDto,
} from './decisions.dto';
import { DossierRepository, type MinutesRow } from './dossier.repository';
import { OutcomesRepository } from './outcomes.repository';
import {
  UNREAD,
  wordless,
  wordlessMarkers,
  wordlessMinutes,
  wordlessProposal,
} from './sealed.view';
import { TalkRepository } from './talk.repository';
import { proposalDto, seenDto } from './talk.view';

/** What is known about a work's marks, for those who lead the jury. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly database: Database,
    private readonly seats: Seats,
    private readonly desk: DeskRepository,
    private readonly outcomes: OutcomesRepository,
    private readonly talk: TalkRepository,
    private readonly repository: DossierRepository,
  ) {}

  /** Works that wait for people; those of one's own open marks without what others gave. */
  async waiting(
    stageId: string,
    { needs }: DiscrepanciesQuery,
    staff: StaffIdentity,
  ): Promise<DiscrepancyListDto> {
    const { tx } = this.database;
    const stage = await this.seats.stage(tx, stageId);
    const rows = await this.outcomes.waiting(tx, stageId, needs ?? null);
    const mine = await this.ownOpen(tx, stageId, staff);
    const unread = (await this.seats.reads(tx, stage, staff)) ? {} : { genre: null, title: null };
    return {
      works: rows.map(({ since, path, ...row }) => ({
        ...{ ...row, ...unread },
        path: mine.has(row.code) ? [] : path,
        since: since.toISOString(),
      })),
    };
  }

  /**
   * A work with its marks; marks and steps alone for whoever may not read works.
   * @throws Problem STAGE_NOT_FOUND, WORK_NOT_FOUND
   */
  async of(stageId: string, code: string, staff: StaffIdentity): Promise<DossierDto> {
    const { tx } = this.database;
    const stage = await this.seats.stage(tx, stageId);
    const dossier = await this.whole(stageId, code, staff);
    return (await this.seats.reads(tx, stage, staff)) ? dossier : sealedDossier(dossier);
  }

  private async whole(stageId: string, code: string, staff: StaffIdentity): Promise<DossierDto> {
    const { tx } = this.database;
    const work = await this.desk.work(tx, stageId, code);
    if (!work) throw workNotFound();
    const shown = {
      ...{ ...work, code, sealed: false },
      files: await this.desk.files(tx, stageId, code),
      markers: await this.repository.markers(tx, stageId, code),
    };
    const outcome = await this.outcomes.find(tx, stageId, code);
    const { state, needs } = outcome ?? UNMARKED;
    if ((await this.ownOpen(tx, stageId, staff)).has(code)) {
      const markers = shown.markers.map((marker) => ({ ...marker, flag: null }));
      return { ...shown, ...UNMARKED, ...NOTHING_SAID, markers, state, needs };
    }
    const minutes = await this.repository.minutes(tx, stageId, code);
    const { centipoints, path } = outcome ?? UNMARKED;
    return {
      ...{ ...shown, state, needs, centipoints, path, minutes: minutes.map(minutesDto) },
      ...(await this.said(tx, stageId, code, staff)),
    };
  }

  /** All minutes of a stage; those about works without their words for whoever may not read works. */
  async minutes(stageId: string, staff: StaffIdentity): Promise<MinutesListDto> {
    const { tx } = this.database;
    const stage = await this.seats.stage(tx, stageId);
    const minutes = (await this.repository.minutes(tx, stageId, null)).map(minutesDto);
    const reads = await this.seats.reads(tx, stage, staff);
    return { minutes: reads ? minutes : wordlessMinutes(minutes) };
  }

  private async said(
    tx: Tx,
    stageId: string,
    code: string,
    staff: StaffIdentity,
  ): Promise<Pick<DossierDto, 'marks' | 'ended' | 'messages' | 'proposal'>> {
    const me = await this.seats.member(tx, stageId, staff);
    const isMine = ({ memberId }: { memberId: string }): boolean => memberId === me;
    const [marks, ended, messages, proposal] = await Promise.all([
      this.talk.marks(tx, stageId, code),
      this.repository.ended(tx, stageId, code),
      this.talk.messages(tx, stageId, code),
      this.talk.proposal(tx, stageId, code),
    ]);
    return {
      marks: marks.map((mark) => seenDto(mark, isMine(mark))),
      ended: ended.map((mark) => seenDto(mark, isMine(mark))),
      messages: messages.map(({ judge, text, at, memberId }) => {
        return { judge, mine: isMine({ memberId }), text, at: at.toISOString() };
      }),
      proposal: proposal && proposalDto(proposal, isMine(proposal)),
    };
  }

  /** Works that the caller marks too and has not locked. */
  async ownOpen(tx: Tx, stageId: string, staff: StaffIdentity): Promise<Set<string>> {
    const me = await this.seats.member(tx, stageId, staff);
    if (me === null) return new Set();
    const rows = await this.desk.works(tx, stageId, me);
    return new Set(rows.flatMap(({ code, done }) => (done ? [] : [code])));
  }
}

const UNMARKED: Pick<DossierDto, 'state' | 'needs' | 'centipoints' | 'path'> = {
  state: 'waiting',
  needs: 'marks',
  centipoints: null,
  path: [],
};

const NOTHING_SAID = { marks: [], ended: [], messages: [], proposal: null, minutes: [] };

/** Marks and how they came about, without what the work says or what is said of it. */
function sealedDossier(dossier: DossierDto): DossierDto {
  const { markers, marks, ended, proposal, minutes } = dossier;
  return {
    ...{ ...dossier, ...UNREAD, sealed: true, files: [], messages: [] },
    markers: wordlessMarkers(markers),
    marks: wordless(marks),
    ended: wordless(ended),
    proposal: wordlessProposal(proposal),
    minutes: wordlessMinutes(minutes),
  };
}

function minutesDto({ at, ...row }: MinutesRow): MinutesListDto['minutes'][number] {
  return { ...row, at: at.toISOString() };
}
