import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database, type Tx } from '@bangvang/database';
import { canonicalJson, Keyring } from '@bangvang/platform';
import type { AwardWork } from '@bangvang/rulebook';
import {
  WORKS_FORMAT,
  type BundleRemark,
  type BundleWork,
  type WorksBundle,
} from '../replay/works/works-bundle';
import { partHashes } from '../replay/works/works-signature';
import { codesSealed } from './deliberation.errors';
import type { RoomRow } from './deliberation.repository';
import { Deliberation, standing, type Room } from './deliberation.service';
import { withStandIns } from './stand-ins.rules';
import { AwardVersionsRepository } from './versions/award-versions.repository';
import { WorksBundleRepository, type RemarkedWork } from './works-bundle.repository';

/** The signed file from which anybody computes marks and awards anew. */
@Injectable()
export class WorksBundles {
  constructor(
    private readonly database: Database,
    private readonly deliberation: Deliberation,
    private readonly contests: Contests,
    private readonly repository: WorksBundleRepository,
    private readonly versions: AwardVersionsRepository,
    private readonly keyring: Keyring,
  ) {}

  /**
   * The file of an award list as it was published, or as it stands: canonical JSON.
   * @throws Problem AWARDS_UNDECIDED before the award list is concluded
   */
  async of(contestId: string, listVersion: number | null = null): Promise<string> {
    const { tx } = this.database;
    const { row } = await this.deliberation.room(contestId, tx, listVersion);
    if (row === null) throw codesSealed();
    return (await this.versions.bundle(tx, row)) ?? this.made(tx, row);
  }

  /** Keeps the file of a list as it is published. */
  async keep(tx: Tx, row: RoomRow): Promise<void> {
    await this.versions.keepBundle(tx, row, await this.made(tx, row));
  }

  /** Made from what is on record. @throws Problem AWARDS_UNDECIDED before the award list is concluded */
  private async made(tx: Tx, { contestId, listVersion }: RoomRow): Promise<string> {
    const room = await this.deliberation.room(contestId, tx, listVersion);
    if (!room.row?.concludedAt) throw codesSealed();
    const { slug, title } = await this.contests.byId(contestId);
    const works = await this.repository.works(tx, contestId);
    const remarks = await this.repository.remarks(tx, room.row);
    const stated = statedWorks(room, remarks);
    const bundle: WorksBundle = {
      format: WORKS_FORMAT,
      contest: { slug, title },
      ...(listVersion > 1 && { version: listVersion, reason: room.row.reason ?? '' }),
      rules: room.rules,
      works: works.map(stated),
      decisions: standing(room.decisions).map(({ decision }) => decision),
      entrants: [...room.facts.entrants],
      accepted: Object.fromEntries(room.facts.accepted),
      awards: room.outcome.awards.map(({ list, tier, code }) => ({ list, tier, code })),
      collectives: room.outcome.collectives.map(({ unit, tier }) => ({ unit, tier })),
    };
    const plain = withPartHashes(JSON.parse(canonicalJson(bundle)) as WorksBundle);
    const verification = {
      publicKey: this.keyring.publicKeyPem(),
      signature: this.keyring.sign(plain),
    };
    return canonicalJson({ ...plain, verification });
  }
}

const withPartHashes = (bundle: WorksBundle): WorksBundle => ({
  ...bundle,
  parts: partHashes(bundle),
});

type Marked = Omit<BundleWork, 'opened' | 'authors'>;

/** Works with what the awards need of them, which stands with the last stage; codes may be those of the one before. */
function statedWorks(room: Room, remarks: readonly RemarkedWork[]): (work: Marked) => BundleWork {
  const stood = withStandIns(room.rules.awards, room.facts.works);
  const byCode = new Map(stood.map((work) => [work.code, work]));
  const again = new Map(remarks.map(({ rulesId, code, remark }) => [`${rulesId} ${code}`, remark]));
  return ({ set, ...work }) => {
    const remark = again.get(`${work.stage} ${work.code}`);
    const marked = { ...work, ...(set && { set }), ...(remark && { remark }) };
    const known = room.works.get(work.code)?.work;
    if (known?.rulesId !== work.stage) return marked;
    const own = byCode.get(work.code);
    return own ? { ...marked, ...counted(work, own, remark) } : { ...marked, removed: true };
  };
}

function counted(
  { centipoints }: Marked,
  { authors, opened, division, centipoints: own }: AwardWork,
  remark: BundleRemark | undefined,
): Partial<BundleWork> {
  const first = remark?.published ?? own;
  return {
    ...(first === centipoints ? {} : { adjusted: first }),
    ...{ authors, opened, division },
  };
}
