import { Injectable } from '@nestjs/common';
import type { FieldError } from '@bangvang/contracts';
import { Database, query, type Tx } from '@bangvang/database';
import { canonicalJson, invalid, Keyring, newId, type Participation } from '@bangvang/platform';
import type { WritingRules } from '@bangvang/rulebook';
import { Authors } from '../authors.service';
import { Calls, dayIn, requireOpen } from '../call';
import { EntryUploads } from '../doors/entry-uploads';
import { draftStale, entryNotFound, tooManyDrafts } from '../entries.errors';
import { emptyContent } from '../rules/content';
import { checkEntry } from '../rules/limits.rules';
import { checkRichText } from '../rules/rich-text.rules';
import {
  changed,
  idsOf,
  knownFiles,
  requireEditable,
  unitOf,
  wordsOf,
  type WholeDraft,
} from './draft';
import type { DraftDto, SaveDraftDto, SavedDraftDto, StartDraftDto } from './drafts.dto';
import { DraftsRepository, type EntryRow } from './drafts.repository';
import { draftView } from './drafts.view';

const MOST_DRAFTS = 30;

/** Works as their authors write them: begun, saved every few seconds, never handed in by themselves. */
@Injectable()
export class Drafts {
  constructor(
    private readonly database: Database,
    private readonly repository: DraftsRepository,
    private readonly calls: Calls,
    private readonly authors: Authors,
    private readonly uploads: EntryUploads,
    private readonly keyring: Keyring,
  ) {}

  /**
   * Begins a draft. With a key, asking again gives the same draft back, so that a retry after a cut
   * connection leaves no second one.
   * @throws Problem CALL_NOT_OPEN, CALL_CLOSED, ENTRY_LIMIT, VALIDATION_FAILED
   */
  async start(
    slug: string,
    mine: Participation[],
    { body, key }: { body: StartDraftDto; key?: string },
  ): Promise<DraftDto> {
    const { contest, me } = await this.calls.me(slug, mine);
    const id = key === undefined ? newId() : this.idOf(me.participantId, key);
    await this.database.transaction(async (tx) => {
      const { rules } = await this.calls.of(tx, contest.id);
      const before = await this.repository.ofParticipant(tx, contest.id, me.participantId);
      if (before.some((entry) => entry.id === id)) return;
      requireOpen(rules, await this.now(tx));
      if (before.filter(({ state }) => state === 'draft').length >= MOST_DRAFTS) {
        throw tooManyDrafts(MOST_DRAFTS);
      }
      await this.begin(tx, { id, me, rules, body });
    });
    return this.read(id, mine);
  }

  private async begin(
    tx: Tx,
    {
      id,
      me,
      rules,
      body,
    }: { id: string; me: Participation; rules: WritingRules; body: StartDraftDto },
  ): Promise<void> {
    const medium = rules.media.find((one) => one.id === body.medium);
    const unit = body.authorKind === 'unit';
    const wrong = [
      ...(medium
        ? []
        : [
            expected(
              'medium',
              `one of: ${rules.media.map((one) => one.id).join(', ')}`,
              'chọn một loại hình của thể lệ',
            ),
          ]),
      ...(unit && !rules.unitEntries
        ? [expected('authorKind', 'person', 'thể lệ chỉ nhận bài của cá nhân')]
        : []),
      ...(unit && me.unitNo === null
        ? [
            expected(
              'authorKind',
              'person',
              'bạn đăng ký không kèm đơn vị nên không gửi bài thay đơn vị được',
            ),
          ]
        : []),
    ];
    if (!medium || wrong.length > 0) throw invalid(wrong);
    const content = emptyContent(medium.id, medium.languages[0] ?? 'vi');
    await this.repository.add(tx, {
      id,
      contestId: me.contestId,
      content,
      authorKind: unit ? 'unit' : 'person',
      unitNo: me.unitNo,
    });
    await this.authors.keep(tx, id, [await this.authors.first(tx, me, { rules, unit })]);
  }

  /** The caller's draft. @throws Problem ENTRY_NOT_FOUND */
  async read(id: string, mine: Participation[]): Promise<DraftDto> {
    const { tx } = this.database;
    const row = await this.repository.own(tx, id, idsOf(mine));
    if (!row) throw entryNotFound();
    return draftView(await this.whole(tx, row));
  }

  /**
   * Keeps what was changed of the version that the author saw. What is stored is never older than
   * what was answered: a stale version is refused, a repeated one answered as before.
   * @throws Problem ENTRY_NOT_FOUND, DRAFT_STALE, ENTRY_CLOSED, CALL_CLOSED, VALIDATION_FAILED
   */
  async save(id: string, mine: Participation[], body: SaveDraftDto): Promise<SavedDraftDto> {
    refuseUnreadable(body);
    return this.database.transaction(async (tx) => {
      const row = await this.repository.lockOwn(tx, id, idsOf(mine));
      if (!row) throw entryNotFound();
      requireEditable(row);
      const { rules } = await this.calls.of(tx, row.contestId);
      requireOpen(rules, row.now);
      return this.keep(tx, row, body);
    });
  }

  /** Keeps changes of a locked draft. @throws Problem DRAFT_STALE */
  async keep(tx: Tx, row: EntryRow, body: SaveDraftDto): Promise<SavedDraftDto> {
    const content = changed(row.content, body);
    const before = await this.authors.of(tx, row.id, unitOf(row));
    const first = row.paper ? undefined : before[0];
    const authors = body.authors
      ? await this.authors.confirmed(tx, row.id, this.authors.typed(body.authors, first))
      : before;
    const same = canonicalJson([content, authors]) === canonicalJson([row.content, before]);
    if (!same && body.version !== row.draftVersion) {
      throw draftStale(row.draftVersion, row.updatedAt);
    }
    if (same) return this.saved(await this.whole(tx, row));
    if (body.authors) await this.authors.keep(tx, row.id, authors);
    const { version, updatedAt } = await this.repository.save(tx, row.id, content);
    return this.saved(await this.whole(tx, { ...row, content, draftVersion: version, updatedAt }));
  }

  /** A draft with its authors and files, held against the rules. */
  async whole(tx: Tx, row: EntryRow): Promise<WholeDraft> {
    const { rules } = await this.calls.of(tx, row.contestId);
    const { zone } = await this.calls.contest(row.contestId);
    const typed = await this.authors.of(tx, row.id, unitOf(row));
    const ids = row.content.files.map(({ uploadId }) => uploadId);
    const uploads = await this.uploads.of(tx, row.id, ids);
    const day = row.postmarkOn ?? row.receivedOn ?? dayIn(zone, row.now);
    const { authors, errors } = this.authors.read(typed, rules, day);
    const files = knownFiles(row.content, uploads);
    const checked = checkEntry(
      { content: row.content, files, authors, paper: row.paper },
      rules,
      day,
    );
    const declined = await this.authors.declined(tx, row.id, authors);
    return { row, authors: typed, uploads, missing: [...checked, ...declined, ...errors] };
  }

  private saved({ row, missing }: WholeDraft): SavedDraftDto {
    return {
      version: row.draftVersion,
      savedAt: row.updatedAt.toISOString(),
      words: wordsOf(row.content),
      missing: missing.map(({ path, expected: en, hint }) => ({ path, expected: hint ?? en })),
    };
  }

  /** The same person and the same key: the same draft. Nobody else can make this id. */
  private idOf(participantId: string, key: string): string {
    const hash = this.keyring.keyedHash('entry', `${participantId}\0${key}`).toString('hex');
    return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  }

  private async now(tx: Tx): Promise<Date> {
    const [row] = await query<{ now: Date }>(tx, "SELECT date_trunc('milliseconds', now()) AS now");
    return row!.now;
  }
}

function refuseUnreadable({ parts = [], translation }: SaveDraftDto): void {
  const errors = [
    ...parts.flatMap((part, index) =>
      part === null ? [] : checkRichText(part, `parts[${index}]`),
    ),
    ...(translation ? checkRichText(translation, 'translation') : []),
  ];
  if (errors.length > 0) throw invalid(errors);
}

const expected = (path: string, en: string, hint: string): FieldError => ({
  path,
  expected: en,
  hint,
});
