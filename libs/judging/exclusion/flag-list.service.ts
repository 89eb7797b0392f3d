import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import { Dossiers } from '../discrepancy/dossier.service';
import { Seats } from '../marks/seats.service';
import type { ExcludedWorkDto, ExclusionDto, FlagsDto } from './exclusions.dto';
import { ExclusionsRepository, type ExclusionRow } from './exclusions.repository';

/** What judges called attention to, for those who lead the jury. */
@Injectable()
export class FlagList {
  constructor(
    private readonly database: Database,
    private readonly seats: Seats,
    private readonly dossiers: Dossiers,
    private readonly repository: ExclusionsRepository,
  ) {}

  /** Without flags of works that the caller marks too and has not locked. @throws Problem STAGE_NOT_FOUND */
  async of(stageId: string, staff: StaffIdentity): Promise<FlagsDto> {
    const { tx } = this.database;
    const stage = await this.seats.stage(tx, stageId);
    const reads = await this.seats.reads(tx, stage, staff);
    const mine = await this.dossiers.ownOpen(tx, stageId, staff);
    const flags = await this.repository.flags(tx, stageId);
    const excluded = await this.repository.excluded(tx, stageId, null);
    return {
      flags: flags
        .filter(({ code }) => !mine.has(code))
        .map(({ at, ...flag }) => ({ ...flag, at: at.toISOString() }))
        .map((flag) => (reads ? flag : { ...flag, ...UNREAD, dismissal: unread(flag.dismissal) })),
      excluded: excluded
        .map(excludedView)
        .map((work) => (reads ? work : { ...work, title: null, minutes: null })),
    };
  }
}

/** What a flag says of a work and what was answered, left out for whoever may not read works. */
const UNREAD = { title: null, text: null };
const unread = <T extends { reason: string }>(dismissal: T | null) =>
  dismissal && { ...dismissal, reason: null };

function excludedView({ code, medium, title, version, ...row }: ExclusionRow): ExcludedWorkDto {
  return { code, medium, title, version, ...exclusionView(row) };
}

/** Why a work is out, as it is shown. */
export function exclusionView({
  reasonCode,
  minutes,
  atOnce,
  followedTo,
  by,
  at,
}: Omit<ExclusionRow, 'code' | 'medium' | 'title' | 'version'>): ExclusionDto {
  return { reasonCode, minutes, atOnce, followedTo, by, at: at.toISOString() };
}
