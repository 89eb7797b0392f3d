import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import { newId, Threads } from '@bangvang/platform';
import { compute, type Correction, type Facts } from '@bangvang/rulebook';
import { correctionFacts } from '../closing/facts.view';
import { FactsReader, type ResultScope } from '../closing/facts.reader';
import { PeopleDirectory } from '../closing/people.directory';
import { ScopesRepository } from '../closing/scopes.repository';
import type { EffectDto } from './corrections.dto';
import type { Draft } from './corrections.repository';
import { effectOf, type ResultEffect } from './effect.rules';
import { TimeEffects } from './time-effects.service';

const NOTHING: EffectDto = {
  computed: false,
  actual: [],
  ranks: [],
  moves: [],
  prizes: [],
  collectives: [],
};

/** Both results of a contest are computed apart from whoever else is served. */
const COMPARE = 'effect-of-correction';

interface Comparison {
  scope: ResultScope;
  draft: Draft;
}

/** What a correction would change, before anybody approves it. */
@Injectable()
export class Effects implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly reader: FactsReader,
    private readonly scopes: ScopesRepository,
    private readonly times: TimeEffects,
    private readonly people: PeopleDirectory,
    private readonly threads: Threads,
  ) {}

  onModuleInit(): void {
    this.threads.provide(COMPARE, ({ scope, draft }: Comparison) => this.compare(scope, draft));
  }

  /** Computes the result with and without it; where the round still runs there is none. */
  async of(contestId: string, draft: Draft): Promise<EffectDto> {
    const { tx } = this.database;
    if (draft.kind === 'extend-round' || draft.kind === 'compensate') {
      return { ...NOTHING, time: await this.times.time(tx, contestId, draft) };
    }
    if (draft.kind === 'replacement') {
      return { ...NOTHING, replacement: await this.times.replacement(tx, contestId, draft) };
    }
    const closed = await this.scopes.closings(tx, contestId);
    const round = closed.find(({ round_id }) => round_id === draft.roundId);
    if (closed.length === 0 || (draft.roundId !== null && round === undefined)) return NOTHING;
    const asked: Comparison = { scope: { contestId, roundId: null }, draft };
    const effect = await this.threads.run<ResultEffect>(COMPARE, asked);
    const credit = draft.kind === 'credit-time' && (await this.times.credit(tx, draft));
    return { ...(await this.named(contestId, effect)), ...(credit && { credit }) };
  }

  /** Everything of the contest: prizes over rounds and awards among units may change too. */
  private compare(scope: ResultScope, draft: Draft): Promise<ResultEffect> {
    const correction = draftFacts(draft);
    return this.database.tx.transaction('REPEATABLE READ', async (tx) => {
      const { facts } = await this.reader.read(tx, scope);
      const before = compute(facts);
      const after = compute(await this.corrected(tx, scope, facts, correction));
      return effectOf(before, after);
    });
  }

  /** Points change with a key; otherwise only what the corrections say. */
  private async corrected(
    tx: Tx,
    scope: ResultScope,
    facts: Facts,
    correction: Correction,
  ): Promise<Facts> {
    const reversed =
      correction.kind === 'reverse' &&
      facts.corrections.some(
        ({ id, kind }) => id === correction.correction && kind !== 'void-attempt',
      );
    if (correction.kind === 'correct-key' || reversed) {
      return (await this.reader.read(tx, scope, { also: [correction] })).facts;
    }
    return { ...facts, corrections: [...facts.corrections, correction] };
  }

  private async named(contestId: string, effect: ResultEffect): Promise<EffectDto> {
    const nos = [
      ...effect.moves.map(({ participant }) => participant),
      ...effect.prizes.flatMap(({ enter, leave }) => [...enter, ...leave]),
    ].map(Number);
    const named = await this.people.named(this.database.tx, contestId, nos);
    const person = (id: string) => named(Number(id));
    return {
      ...effect,
      computed: true,
      moves: effect.moves.map(({ participant, ...move }) => ({
        ...move,
        person: person(participant),
      })),
      prizes: effect.prizes.map(({ enter, leave, ...prize }) => ({
        ...prize,
        enter: enter.map(person),
        leave: leave.map(person),
      })),
    };
  }
}

/** A draft as the result would read it, decided after everything else. */
function draftFacts(draft: Draft): Correction {
  return correctionFacts({
    id: newId(),
    round_id: draft.roundId,
    kind: draft.kind,
    reason: draft.reason,
    note: draft.note,
    change: draft.change,
    participant_no: draft.participantNo,
    attempt_id: draft.attemptId,
    reverses: draft.reverses,
    decided_at: new Date(8.64e15),
    reversed_by: null,
  });
}
