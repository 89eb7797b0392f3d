import { ApiProperty } from '@nestjs/swagger';

export const QUOTA_STATES = ['behind', 'within', 'full'] as const;
export type QuotaState = (typeof QUOTA_STATES)[number];

/** How a unit stands against a quota. */
export class UnitQuotaRowDto {
  @ApiProperty({ type: 'integer' }) unitNo!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The unit above it' })
  above!: string | null;
  @ApiProperty({ type: 'integer', description: 'Works that it has, those it sent among them' })
  has!: number;
  @ApiProperty({ type: 'integer', description: 'Works that it sent' }) sent!: number;
  @ApiProperty({ enum: QUOTA_STATES, enumName: 'QuotaState' }) state!: QuotaState;
}

/** A quota of the rules and the units that it speaks of. */
export class UnitQuotaDto {
  @ApiProperty({ type: String, nullable: true, description: 'Kind of unit; null: every one' })
  kind!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'As the rules call such units' })
  name!: string | null;
  @ApiProperty({ type: [String], description: 'Names of the media counted; empty: all' })
  media!: string[];
  @ApiProperty({ type: 'integer', nullable: true }) min!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) max!: number | null;
  @ApiProperty({ type: 'integer', description: 'Units that it speaks of' }) units!: number;
  @ApiProperty({ type: 'integer', description: 'Units below the minimum' }) behind!: number;
  @ApiProperty({ type: 'integer', description: 'Units at the maximum' }) full!: number;
  @ApiProperty({ type: [UnitQuotaRowDto], description: 'Those behind first, at most 300' })
  rows!: UnitQuotaRowDto[];
}

/** How units stand against the quotas of the rules, now. */
export class UnitQuotasDto {
  @ApiProperty({ format: 'date-time' }) serverTime!: string;
  @ApiProperty({ format: 'date-time' }) closesAt!: string;
  @ApiProperty({
    description:
      'The call is over: from now on a minimum counts what was sent, before what a unit has',
  })
  closed!: boolean;
  @ApiProperty({ type: [UnitQuotaDto] }) quotas!: UnitQuotaDto[];
}
