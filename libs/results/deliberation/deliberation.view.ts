import type { KnownAuthor } from '@bangvang/essays';
import type { ListOutcome, WritingRules } from '@bangvang/rulebook';
import type { RoomDecisionDto, RoomDto, RoomListDto, RoomWorkDto } from './deliberation.dto';
import type { DecisionRow, RoomRow } from './deliberation.repository';
import type { Room } from './deliberation.service';
import type { KnownWork } from './opened-works.service';
import { listName, tierName } from './prize-names';
import { changesView, correctionView, publishedView, type Around } from './versions/versions.view';

/** The room as it is shown: without a word about authors until the codes are open. */
export function roomView(room: Room, around: Around): RoomDto {
  const { contestId, title, row, ready, opened, decisions, corrections, rules } = room;
  const known = row === null ? NOTHING : proposed(room);
  return {
    ...{ contestId, title, ready, opened, state: stateOf(room), ...known },
    ...(row === null ? UNSIGNED : signing(row)),
    decisions: decisions.map(decisionView),
    versions: around.published.map(publishedView),
    corrections: [...corrections, ...around.waiting].map(correctionView),
    changes: changesView(rules.awards, room, around.changes),
    blockers: [...around.blockers],
  };
}

const UNSIGNED = {
  ...{ version: 0, listVersion: 1, signedAt: null, signedBy: null, sha256: null },
  ...{ publishedAt: null, reason: null },
};
const NOTHING = { complete: false, lists: [], works: [], awards: [], collectives: [], ties: [] };

function signing(row: RoomRow): Pick<RoomDto, keyof typeof UNSIGNED> {
  const { version, listVersion, signedAt, signedBy, sha256, publishedAt, reason } = row;
  const by = signedAt === null ? null : signedBy;
  return { version, listVersion, signedAt, signedBy: by, sha256, publishedAt, reason };
}

function proposed({ rules, outcome, works }: Room): Pick<RoomDto, keyof typeof NOTHING> {
  const all = [...works.values()];
  const names = new Map(all.map(({ entry }) => [entry?.unit?.code, entry?.unit?.name]));
  const { complete, awards, ties } = outcome;
  return {
    ...{ complete, awards, ties },
    lists: outcome.lists.map((list) => listView(rules, list)),
    works: all.map(workView),
    collectives: outcome.collectives.map(({ unit, tier }) => ({
      ...{ unit, tier },
      name: names.get(unit) ?? unit,
    })),
  };
}

function stateOf({ row }: Room): RoomDto['state'] {
  if (row === null) return 'not-open';
  if (row.publishedAt !== null) return 'published';
  if (row.concludedAt !== null) return 'concluded';
  return row.signedAt === null ? 'sitting' : 'signed';
}

function listView(rules: WritingRules, list: ListOutcome): RoomListDto {
  return {
    list: list.list,
    name: listName(rules, list),
    state: list.state,
    tiers: list.tiers.map((one) => ({ ...one, name: tierName(rules.awards, one.tier) })),
    ranking: list.ranking,
  };
}

function workView({ work, entry, authors }: KnownWork): RoomWorkDto {
  const { code, medium, title, centipoints, path } = work;
  return {
    ...{ code, medium, centipoints },
    title: entry?.title ?? title,
    path: path.map(({ vi }) => vi),
    pathEn: path.map(({ en }) => en),
    authors: authors.map(authorName),
    unit: entry?.unit?.name ?? null,
    removed: work.removed,
  };
}

/** An author as a list names them. */
export const authorName = ({ name, penName }: Pick<KnownAuthor, 'name' | 'penName'>): string =>
  penName === null || penName === '' ? name : `${name} (${penName})`;

function decisionView(row: DecisionRow): RoomDecisionDto {
  const {
    id,
    ordinal,
    listVersion,
    decision,
    blind,
    decidedBy,
    decidedAt,
    withdrawnAt,
    withdrawal,
  } = row;
  const { present, inFavour, against, abstained } = row;
  const place = decision.place;
  return {
    ...{ id, ordinal, listVersion, blind, decidedBy, decidedAt, withdrawnAt, withdrawal },
    kind: decision.kind,
    list: place?.list ?? null,
    tier: place?.tier ?? null,
    codes: codesOf(row),
    count: decision.kind === 'vacant' ? decision.count : null,
    reason: decision.reason,
    votes: { present, inFavour, against, abstained },
  };
}

/** Whom a decision is about. */
export function codesOf({ decision }: Pick<DecisionRow, 'decision'>): string[] {
  if (decision.kind === 'vacant') return [];
  return decision.kind === 'move' ? [decision.code] : decision.codes;
}
