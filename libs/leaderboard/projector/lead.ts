import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Leadership, Ledger, type LedgerTurn, type Tx } from '@bangvang/database';
import { Config } from '@bangvang/platform';
import { isAhead, Positions, sourceName, type Position } from './position';
import { ProjectorState } from './state';

const LOCK = 7_201_947;

/** What the leader works with: the connection that makes it the leader, and how far it is. */
export interface Lead {
  tx: Tx;
  position: Position;
}

/** The right to project, held by one worker at a time, and the place to go on from. */
@Injectable()
export class Leading implements BeforeApplicationShutdown {
  private readonly log = new Logger('Projector');
  private readonly leadership: Leadership;
  private source: string | null = null;
  private announced = false;

  constructor(
    config: Config,
    private readonly ledger: Ledger,
    private readonly positions: Positions,
    private readonly state: ProjectorState,
  ) {
    this.leadership = new Leadership(config, LOCK);
  }

  /**
   * The lead, or null while another worker has it. Where no position is known, an epoch begins:
   * every copy of the epochs before is void and will be built anew.
   */
  async take(): Promise<Lead | null> {
    const tx = await this.leadership.claim();
    if (!tx) {
      this.state.epoch = null;
      this.announced = false;
      return null;
    }
    this.source ??= await sourceName(tx);
    const position = (await this.positions.read(this.source)) ?? (await this.begin(tx));
    this.state.epoch = position.epoch;
    if (!this.announced) this.log.log('leads');
    this.announced = true;
    return { tx, position };
  }

  /**
   * What the ledger shows that the position does not. A position that is ahead of the database is
   * void: the database was set back, and the copies know of things that never happened.
   */
  async changes(lead: Lead): Promise<LedgerTurn> {
    const turn = await this.ledger.changesSince(lead.tx, lead.position.snapshot);
    if (isAhead(lead.position.snapshot, turn.snapshot)) {
      lead.position = await this.begin(lead.tx);
      this.state.epoch = lead.position.epoch;
      return { ...turn, snapshot: lead.position.snapshot, changes: [] };
    }
    return turn;
  }

  /** Notes that everything up to a snapshot is applied. */
  async advance({ position }: Lead, snapshot: string): Promise<void> {
    if (snapshot !== position.snapshot) await this.positions.advance(position, snapshot);
  }

  private async begin(tx: Tx): Promise<Position> {
    this.log.warn('begins anew: every board is rebuilt');
    return this.positions.begin(this.source as string, await this.ledger.snapshot(tx));
  }

  /** Lets another worker lead, as after every error: perhaps it reaches what this one does not. */
  async resign(): Promise<void> {
    this.state.epoch = null;
    this.source = null;
    await this.leadership.resign();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.resign();
  }
}
