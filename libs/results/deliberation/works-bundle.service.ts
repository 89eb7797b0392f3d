import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { canonicalJson, Keyring } from '@bangvang/platform';
import { WORKS_FORMAT, type WorksBundle } from '../replay/works/works-bundle';
import { codesSealed } from './deliberation.errors';
import { Deliberation, standing } from './deliberation.service';
import { withStandIns } from './stand-ins.rules';
import { WorksBundleRepository } from './works-bundle.repository';

/** The signed file from which anybody computes marks and awards anew. */
@Injectable()
export class WorksBundles {
  constructor(
    private readonly database: Database,
    private readonly deliberation: Deliberation,
    private readonly contests: Contests,
    private readonly repository: WorksBundleRepository,
    private readonly keyring: Keyring,
  ) {}

  /** As canonical JSON. @throws Problem AWARDS_UNDECIDED before the award list is concluded */
  async of(contestId: string): Promise<string> {
    const room = await this.deliberation.room(contestId);
    if (!room.row?.concludedAt) throw codesSealed();
    const { slug, title } = await this.contests.byId(contestId);
    const works = await this.repository.works(this.database.tx, contestId);
    const stood = withStandIns(room.rules.awards, room.facts.works);
    const byCode = new Map(stood.map((work) => [work.code, work]));
    const bundle: WorksBundle = {
      format: WORKS_FORMAT,
      contest: { slug, title },
      rules: room.rules,
      works: works.map(({ set, ...work }) => {
        const marked = { ...work, ...(set && { set }) };
        // Codes may be those of the stage before: what the awards need stands with the last stage.
        const last = room.works.get(work.code)?.work.rulesId === work.stage;
        const own = last ? byCode.get(work.code) : undefined;
        if (own === undefined) return marked;
        const { authors, opened, division, centipoints } = own;
        const adjusted = centipoints === work.centipoints ? {} : { adjusted: centipoints };
        return { ...marked, ...adjusted, authors, opened, division };
      }),
      decisions: standing(room.decisions).map(({ decision }) => decision),
      entrants: [...room.facts.entrants],
      accepted: Object.fromEntries(room.facts.accepted),
      awards: room.outcome.awards.map(({ list, tier, code }) => ({ list, tier, code })),
      collectives: room.outcome.collectives.map(({ unit, tier }) => ({ unit, tier })),
    };
    const plain = JSON.parse(canonicalJson(bundle)) as WorksBundle;
    const verification = {
      publicKey: this.keyring.publicKeyPem(),
      signature: this.keyring.sign(plain),
    };
    return canonicalJson({ ...plain, verification });
  }
}
