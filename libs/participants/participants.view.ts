import type { ParticipantDto } from './participants.dto';
import type { ParticipantRow } from './participants.repository';

/** What of a person is needed to describe them. */
export type Described = Pick<ParticipantRow, 'id' | 'no' | 'display_name' | 'unit_no'>;

/** A person as they see themselves. */
export function described(
  row: Described,
  unit: { no: number; name: string } | null,
): ParticipantDto {
  return {
    id: row.id,
    no: row.no,
    displayName: publicName(row),
    unit: unit && { no: unit.no, name: unit.name },
  };
}

/** The name a board shows; a number for those who did not agree to be named. */
export const publicName = ({
  no,
  display_name,
}: Pick<ParticipantRow, 'no' | 'display_name'>): string => display_name ?? `Thí sinh số ${no}`;
