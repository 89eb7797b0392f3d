import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { canonicalJson, Keyring, sha256 } from '@bangvang/platform';
import type { ForwardWork, Tier, WritingRules } from '@bangvang/rulebook';
import { Units } from '@bangvang/units';
import { noDesk } from './confinement';
import { peopleIn } from './people.rules';
import { TiersRepository, type DeskRow, type DeskWork } from './tiers.repository';

/** A unit's opinion of a work. */
export interface TierMark {
  centipoints: number;
  comment: string | null;
}

/** A desk as the rules look at it. */
export interface Desk {
  unitNo: number;
  kind: string;
  tier: number;
  rules: Tier;
  /** What the unit accepted. */
  works: ForwardWork[];
  sent: ForwardWork[];
  /** Works that the unit has still to decide on. */
  unscreened: number;
  /** Changes with everything that a clerk may see of the desk. */
  version: string;
}

/** Desks of units, with their marks. */
@Injectable()
export class DeskReader {
  constructor(
    private readonly repository: TiersRepository,
    private readonly units: Units,
    private readonly keyring: Keyring,
  ) {}

  seal(entryId: string, mark: TierMark): Buffer {
    return this.keyring.encrypt(JSON.stringify(mark), `tier-mark:${entryId}`);
  }

  open({ id, sealed }: Pick<DeskWork, 'id' | 'sealed'>): TierMark | null {
    if (sealed === null) return null;
    return JSON.parse(this.keyring.decrypt(sealed, `tier-mark:${id}`)) as TierMark;
  }

  /** A desk with its marks in clear, for the rules to decide on. @throws Problem NOT_FOUND where no tier collects there */
  async desk(tx: Tx, contestId: string, unitNo: number, rules: WritingRules): Promise<Desk> {
    const unit = await this.units.byNo(unitNo);
    const tier = rules.tiers.findIndex(({ unitKind }) => unitKind === unit?.kind);
    const its = rules.tiers[tier];
    if (!unit || !its) throw noDesk();
    const all = await this.repository.works(tx, contestId, unitNo);
    const accepted = all.filter(({ state, proposed }) => state === 'accepted' && !proposed);
    const sent = await this.repository.sent(tx, contestId, unitNo);
    const people = peopleIn([...accepted, ...sent].map(({ keys }) => keys));
    const works = accepted.map((work, index) => ({
      code: work.id,
      medium: work.medium,
      centipoints: this.open(work)?.centipoints ?? null,
      authors: people[index] ?? [],
    }));
    const before = sent.map(({ id, medium }, index) => ({
      ...{ code: id, medium, centipoints: null },
      authors: people[accepted.length + index] ?? [],
    }));
    const unscreened = all.filter(
      ({ state, proposed }) => state === 'submitted' || proposed,
    ).length;
    const version = versionOf(all, before);
    return { unitNo, kind: unit.kind, tier, rules: its, works, sent: before, unscreened, version };
  }
}

/** Whoever acts says what they saw. */
export function versionOf(works: readonly DeskWork[], sent: readonly { code: string }[]): string {
  const seen = works.map(({ id, state, version, decisions, markVersion }) => [
    id,
    state,
    version,
    decisions,
    markVersion,
  ]);
  return sha256(canonicalJson({ seen, sent: sent.map(({ code }) => code) })).slice(0, 16);
}

/** Which tier a desk is of. */
export const tierOf = ({ tiers }: WritingRules, { kind }: Pick<DeskRow, 'kind'>): number | null => {
  const tier = tiers.findIndex(({ unitKind }) => unitKind === kind);
  return tier < 0 ? null : tier;
};
