import { SCREENING_REASONS } from '@bangvang/contracts';
import type { WritingRules } from '@bangvang/rulebook';
import { callState } from './call';
import type { ExcludedFor } from './doors/excluded-entries';
import { wordsOf } from './drafts/draft';
import type { EntryRow } from './drafts/drafts.repository';
import type { CallDto, EntryDto } from './entries.dto';

/** What a contest takes, as authors read it. */
export function callView(rules: WritingRules, now: Date): CallDto {
  return {
    opensAt: rules.opensAt,
    closesAt: rules.closesAt,
    state: callState(rules, now),
    media: rules.media,
    perAuthor: rules.perAuthor,
    authorData: rules.authorData,
    declarations: rules.declarations,
    origin: rules.origin ?? null,
    unitEntries: rules.unitEntries,
    postmark: rules.postmark,
  };
}

/** A work as its author finds it in the list. */
export function entryView(
  row: EntryRow,
  rules: WritingRules,
  excluded: ReadonlyMap<string, ExcludedFor>,
): EntryDto {
  const { content } = row;
  const changeable = (row.state === 'draft' || row.state === 'submitted') && !row.forwarded;
  return {
    id: row.id,
    no: row.no,
    contestId: row.contestId,
    state: row.state,
    medium: content.medium,
    genre: content.genre,
    title: content.title,
    version: row.version,
    changed: row.version > 0 && row.handedIn !== row.draftVersion,
    editable: changeable && !row.paper && callState(rules, row.now) === 'open',
    words: wordsOf(content),
    updatedAt: row.updatedAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    reason: reasonOf(row),
    excluded: excluded.get(row.id) ?? null,
  };
}

const REASONS: Readonly<Record<string, readonly string[] | undefined>> = SCREENING_REASONS;

/**
 * Why an entry was rejected, or sent back: such a one stays handed in, and its author is asked to mend
 * it. A clerk who chose a reason need not have written more.
 */
export function reasonOf({
  state,
  decisionCode,
  decisionReason,
}: Pick<EntryRow, 'state' | 'decisionCode' | 'decisionReason'>): string | null {
  if (state === 'accepted' || decisionCode === null) return null;
  const asked = state === 'submitted' ? 'Ban tổ chức đề nghị bạn sửa và nộp lại: ' : '';
  const words: string = REASONS[decisionCode]?.[0] ?? '';
  const said = [decisionCode === 'other' ? '' : words, decisionReason ?? ''];
  return `${asked}${said.filter(Boolean).join('. ')}`;
}
