import type { AdministrativeDocument, DocumentBlock } from '@bangvang/documents';

/** Who issues a report, and where; organisers may say so. */
export interface Letterhead {
  issuer?: string;
  place?: string;
}

/** What a report tells on paper; sections are numbered as they come. */
export interface Told {
  /** What it is about, before the name of the contest. */
  about: string;
  scope: { contest: string; edition: string | null };
  /** The report in one paragraph, and when its figures were counted. */
  paragraph: string;
  counted: string;
  sections: [title: string, block: DocumentBlock][];
}

/** A report as an administrative document, day and number left to be filled in by hand. */
export function administrativeReport(
  { about, scope, paragraph, counted, sections }: Told,
  { issuer, place }: Letterhead,
): AdministrativeDocument {
  const edition = scope.edition ? ` (${scope.edition})` : '';
  return {
    issuer: [issuer ?? 'Ban Tổ chức cuộc thi'],
    number: '……/BC-BTC',
    place: place ?? '………………',
    title: ['BÁO CÁO'],
    subtitle: `${about} “${scope.contest}”${edition}`,
    blocks: [
      { kind: 'paragraph', text: paragraph },
      { kind: 'paragraph', text: counted },
      ...sections.flatMap(([title, block], index): DocumentBlock[] => [
        { kind: 'heading', text: `${index + 1}. ${title}` },
        block,
      ]),
    ],
    signature: { role: 'TM. BAN TỔ CHỨC' },
  };
}
