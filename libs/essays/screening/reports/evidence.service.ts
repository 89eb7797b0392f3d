import { Injectable } from '@nestjs/common';
import { foldText } from '@bangvang/contracts';
import type { Tx } from '@bangvang/database';
import type { ContestRules, WritingRules } from '@bangvang/rulebook';
import { EntryAuthors, type KnownAuthor } from '../../entries/doors/entry-authors';
import { UploadFiles, type ScreenedFile } from '../../uploads/upload-files';
import type { Barred, TooMany } from '../rules/checks.rules';
import { BarredPeople } from './barred-people';
import {
  EvidenceRepository,
  type EvidenceRow,
  type FileRow,
  type StaffRow,
  type UnitRow,
} from './evidence.repository';

/** Everything that a report is made from. */
export interface Evidence {
  entry: EvidenceRow;
  rules: ContestRules & { writing: WritingRules };
  authors: KnownAuthor[];
  files: (FileRow & { read: ScreenedFile | undefined })[];
  units: UnitRow[];
  tooMany: TooMany[];
  barred: Barred[];
}

type Gathered = Omit<Evidence, 'tooMany' | 'barred'>;

/** Gathers what the rules are to look at. */
@Injectable()
export class EvidenceGatherer {
  constructor(
    private readonly repository: EvidenceRepository,
    private readonly authors: EntryAuthors,
    private readonly uploads: UploadFiles,
    private readonly barred: BarredPeople,
  ) {}

  async gather(tx: Tx, entry: EvidenceRow, rules: Evidence['rules']): Promise<Evidence> {
    const files = await this.repository.files(tx, entry.entryId, entry.version);
    const uploads = await this.uploads.screened(
      tx,
      files.map(({ uploadId }) => uploadId),
    );
    const readings = new Map(uploads.map((upload) => [upload.uploadId, upload]));
    const gathered: Gathered = {
      entry,
      rules,
      authors: (await this.authors.of(tx, [entry.entryId])).get(entry.entryId) ?? [],
      files: files.map((file) => ({ ...file, read: readings.get(file.uploadId) })),
      units: entry.unitNo === null ? [] : await this.repository.units(tx, entry.unitNo),
    };
    return {
      ...gathered,
      tooMany: await this.tooMany(tx, gathered),
      barred: await this.whoIsBarred(tx, gathered),
    };
  }

  private async tooMany(tx: Tx, { entry, rules, authors }: Gathered): Promise<TooMany[]> {
    const { writing } = rules;
    const limits = [
      { medium: null, max: writing.perAuthor },
      {
        medium: entry.medium,
        max: writing.media.find(({ id }) => id === entry.medium)?.perAuthor ?? null,
      },
    ];
    const anyAuthor = writing.coAuthorCountsAsWork;
    const list: TooMany[] = [];
    for (const { name, keys } of anyAuthor ? authors : authors.slice(0, 1)) {
      for (const { medium, max } of limits) {
        if (max === null) continue;
        const others = await this.repository.otherWorks(tx, entry, keys, { medium, anyAuthor });
        if (others.length >= max)
          list.push({ author: name, count: others.length + 1, max, others });
      }
    }
    return list;
  }

  /** Authors and co-authors who may not take part. */
  private async whoIsBarred(tx: Tx, { entry, rules, authors, units }: Gathered): Promise<Barred[]> {
    const { barredRoles = [], barredUnits = [] } = rules.eligibility ?? {};
    const staff = await this.repository.staff(tx, entry.contestId);
    const ids = authors.flatMap(({ participantId }) => participantId ?? []);
    const listed = await this.barred.roles(tx, entry.contestId, ids);
    const unit = units.find(({ code }) => barredUnits.includes(code));
    return authors.flatMap((author) => [
      ...(listed.get(author.participantId ?? '') ?? [])
        .filter((role) => (barredRoles as readonly string[]).includes(role))
        .map((role) => barredFor(author, `giữ vai trò ${ROLE_VI[role] ?? role}`, `is ${role}`)),
      ...staffLike(author, staff),
      ...(unit
        ? [barredFor(author, `thuộc ${unit.name}, đơn vị bị loại trừ`, `of ${unit.name}, barred`)]
        : []),
    ]);
  }
}

const barredFor = ({ name }: KnownAuthor, vi: string, en: string): Barred => ({
  author: name,
  why: { vi, en },
  sure: true,
});

const ROLE_VI: Record<string, string> = {
  organiser: 'ban tổ chức',
  viewer: 'người theo dõi',
  secretary: 'thư ký',
  chief: 'trưởng ban giám khảo',
  judge: 'giám khảo',
  'key-holder': 'người giữ khóa phách',
  steering: 'ban chỉ đạo',
  content: 'ban nội dung',
  helper: 'người giúp việc',
  technical: 'tổ kỹ thuật',
};

/** An author who works for the contest: by the e-mail for sure, by the name perhaps. */
function staffLike({ name, data }: KnownAuthor, staff: StaffRow[]): Barred[] {
  const email = data.email?.toLowerCase();
  const folded = foldText(name);
  return staff.flatMap((member): Barred[] => {
    const sure = member.email.toLowerCase() === email;
    if (!sure && foldText(member.name) !== folded) return [];
    const why = {
      vi: `là ${ROLE_VI[member.role] ?? member.role} của cuộc thi`,
      en: `is ${member.role} of the contest`,
    };
    return [{ author: name, why, sure }];
  });
}
