import { Injectable, Logger } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database, type Tx } from '@bangvang/database';
import { dayIn, lastDay } from '../../entries/call';
import { checkEntry } from '../../entries/rules/limits.rules';
import {
  barredFindings,
  disguiseFindings,
  formatFindings,
  lateFindings,
  ruleFindings,
  tooManyFindings,
} from '../rules/checks.rules';
import type { Finding } from '../rules/finding';
import { findIdentity } from '../rules/identity.rules';
import { piecesOf } from '../rules/pieces.rules';
import { EvidenceRepository, type UnitRow } from './evidence.repository';
import { EvidenceGatherer, type Evidence } from './evidence.service';
import { ReportsRepository } from './reports.repository';

const AT_A_TIME = 100;

/** Looks entries through by the rules of their contest. */
@Injectable()
export class ScreeningReports {
  private readonly log = new Logger('Screening');

  constructor(
    private readonly database: Database,
    private readonly repository: EvidenceRepository,
    private readonly gatherer: EvidenceGatherer,
    private readonly reports: ReportsRepository,
    private readonly contests: Contests,
  ) {}

  /**
   * Makes the reports that a contest's entries miss, one transaction each. One that cannot be made
   * holds up no other. @returns how many were made @throws Error where some could not be
   */
  async run(contestId: string): Promise<number> {
    const failed: string[] = [];
    let made = 0;
    for (;;) {
      const ids = await this.reports.stale(this.database.tx, contestId, failed, AT_A_TIME);
      for (const id of ids)
        if (await this.tried(id)) made += 1;
        else failed.push(id);
      if (ids.length < AT_A_TIME) break;
    }
    if (failed.length > 0) throw new Error(`no report on ${failed.length} entries`);
    return made;
  }

  private async tried(entryId: string): Promise<boolean> {
    try {
      await this.database.transaction((tx) => this.make(tx, entryId));
      return true;
    } catch (error) {
      this.log.error(`${entryId}: ${(error as Error).message}`);
      return false;
    }
  }

  private async make(tx: Tx, entryId: string): Promise<void> {
    const entry = await this.repository.entry(tx, entryId);
    if (!entry) return;
    const { rules, version: rulesVersion } = await this.contests.rules(tx, entry.contestId);
    const { writing } = rules;
    const findings = writing
      ? findingsOf(await this.gatherer.gather(tx, entry, { ...rules, writing }))
      : [];
    await this.reports.keep(tx, { entryId, version: entry.version, rulesVersion, findings });
  }
}

function findingsOf(evidence: Evidence): Finding[] {
  const { entry, rules, files, units } = evidence;
  const { writing } = rules;
  const medium = writing.media.find(({ id }) => id === entry.medium);
  return [
    ...barredFindings(evidence.barred),
    ...lateFindings({ ...entry, lastDay: lastDay(writing, entry.zone) }, writing),
    ...ruleFindings(wrongByRules(evidence)),
    ...tooManyFindings(evidence.tooMany),
    ...findIdentity(piecesOf(entry, files), {
      people: peopleOf(evidence),
      units: namesOf(units),
      inBody: writing.identityInBody,
    }),
    ...disguiseFindings(entry.text),
    ...formatFindings(
      files.map(({ no, read }) => ({
        no,
        warnings: read?.warnings ?? [],
        fonts: read?.fonts ?? [],
      })),
      medium?.font,
    ),
  ];
}

/** What the rules of handing in say now: rules may have changed since, and paper is typed in by clerks. */
function wrongByRules({ entry, rules, authors, files }: Evidence) {
  const candidate = {
    content: entry.content,
    paper: entry.paper,
    files: files.map((file) => ({ ...file, ready: true })),
    authors: authors.map((author) => ({
      ...author,
      ...(entry.authorKind === 'unit' &&
        author.ordinal === 1 &&
        entry.unitNo !== null && { unitNo: entry.unitNo }),
    })),
  };
  return checkEntry(
    candidate,
    rules.writing,
    entry.postmarkOn ?? dayIn(entry.zone, entry.submittedAt),
  );
}

/** Who must not be found in the work. */
const peopleOf = ({ authors }: Evidence) =>
  authors.map(({ ordinal, name, penName, data }) => {
    const { phone, email, personalId, bankAccount, address, workplace } = data;
    return { ordinal, name, penName, phone, email, personalId, bankAccount, address, workplace };
  });

/** The unit that sent it, and schools above it; a province above it is no secret. */
const namesOf = (units: UnitRow[]): string[] =>
  units.filter(({ name }, index) => index === 0 || /^trường /iu.test(name)).map(({ name }) => name);
