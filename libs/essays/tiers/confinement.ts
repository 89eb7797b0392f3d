import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import { Problem, type StaffIdentity, says } from '@bangvang/platform';
import { entryNotFound } from '../entries/entries.errors';

/** Who may see and do what at the desks of units: a collector has one unit, the centre has none. */
@Injectable()
export class Confinement {
  /**
   * The unit that somebody is confined to; null for those who see all.
   * @throws Problem FORBIDDEN for a collector whom nobody gave a unit
   */
  async unitOf(tx: Tx, contestId: string, staff: StaffIdentity): Promise<number | null> {
    if (staff.isAdmin || staff.roles[contestId] !== 'collector') return null;
    const [row] = await query<{ unitNo: number }>(
      tx,
      'SELECT unit_no AS "unitNo" FROM collector_unit WHERE contest_id = $1 AND account_id = $2',
      [contestId, staff.accountId],
    );
    if (!row) {
      throw new Problem(
        'FORBIDDEN',
        says(
          'The organisers have given your account no unit yet.',
          'Ban tổ chức chưa giao đơn vị nào cho tài khoản của bạn.',
        ),
      );
    }
    return row.unitNo;
  }

  /** @throws Problem NOT_FOUND for a desk that is not of the caller's units */
  async requireSeen(
    tx: Tx,
    contestId: string,
    unitNo: number,
    staff: StaffIdentity,
  ): Promise<void> {
    const own = await this.unitOf(tx, contestId, staff);
    if (own !== null && !(await isBelow(tx, unitNo, own))) throw noDesk();
  }

  /** Works are marked, and sent on, by the unit itself. @throws Problem NOT_FOUND, FORBIDDEN */
  async requireOwn(tx: Tx, contestId: string, unitNo: number, staff: StaffIdentity): Promise<void> {
    await this.requireSeen(tx, contestId, unitNo, staff);
    if (!(await this.isOwn(tx, contestId, unitNo, staff))) throw notOwnDesk();
  }

  async isOwn(tx: Tx, contestId: string, unitNo: number, staff: StaffIdentity): Promise<boolean> {
    return (await this.unitOf(tx, contestId, staff)) === unitNo;
  }

  /**
   * A clerk of a unit reads what lies on the unit's own desk, nothing else; the centre reads all.
   * @throws Problem ENTRY_NOT_FOUND, as for an entry that is not there
   */
  async requireReadable(tx: Tx, entry: PlacedEntry, staff: StaffIdentity): Promise<void> {
    const own = await this.unitOf(tx, entry.contestId, staff);
    if (own !== null && entry.deskUnitNo !== own) throw entryNotFound();
  }

  /**
   * A work is decided on where it lies: at a unit by that unit, at the centre by the centre.
   * @throws Problem ENTRY_NOT_FOUND, FORBIDDEN for the centre while a unit has it
   */
  async requireHeld(tx: Tx, entry: PlacedEntry, staff: StaffIdentity): Promise<void> {
    await this.requireReadable(tx, entry, staff);
    const own = await this.unitOf(tx, entry.contestId, staff);
    if (own === null && entry.deskUnitNo !== null) throw heldByUnit();
  }
}

/** An entry, and the unit that has it; null: the centre. */
export interface PlacedEntry {
  contestId: string;
  deskUnitNo: number | null;
}

async function isBelow(tx: Tx, unitNo: number, above: number): Promise<boolean> {
  const [row] = await query<{ found: boolean }>(
    tx,
    `WITH RECURSIVE below AS (
       SELECT u.id, u.no FROM unit u WHERE u.no = $2
       UNION SELECT u.id, u.no FROM unit u JOIN below b ON u.parent_id = b.id)
     SELECT EXISTS (SELECT FROM below WHERE no = $1) AS found`,
    [unitNo, above],
  );
  return row!.found;
}

/** A problem: no such desk, or none that the caller may know of. */
export const noDesk = () =>
  new Problem('NOT_FOUND', says('There is no such collecting desk.', 'Không có bàn thu bài này.'));

const notOwnDesk = () =>
  new Problem(
    'FORBIDDEN',
    says(
      'Only who collects for this unit can do this.',
      'Chỉ người được đơn vị này giao thu bài mới làm được việc này.',
    ),
  );

const heldByUnit = () =>
  new Problem(
    'FORBIDDEN',
    says(
      'The work is on the desk of the unit that collects: that unit examines it first.',
      'Bài đang ở bàn của đơn vị thu bài: đơn vị đó xét trước.',
    ),
  );
