import { ApiProperty } from '@nestjs/swagger';
import { expectsWholeNumber } from '@bangvang/platform';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { TargetedUnit } from './target';

const MOST = 100_000_000;
const COUNT = expectsWholeNumber(1, MOST);

const Count = () => [
  ApiProperty({ type: 'integer', minimum: 1, maximum: MOST, nullable: true, required: false }),
  IsOptional(),
  IsInt(COUNT),
  Min(1, COUNT),
  Max(MOST, COUNT),
];

const Asked = (): PropertyDecorator => (target, key) => {
  for (const decorate of Count()) decorate(target, key);
};

/** What a unit is to reach; without either the target is taken away. */
export class PutTargetDto {
  @Asked() people: number | null = null;
  @Asked() attempts: number | null = null;
}

export class UnitTargetDto {
  @ApiProperty({ type: 'integer' }) unitNo!: number;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer', nullable: true }) people!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) attempts!: number | null;
}

export class UnitTargetsDto {
  @ApiProperty({ type: [UnitTargetDto], description: 'Every unit, with its target if it has one' })
  units!: TargetedUnit[];
}

export class TargetCountsDto {
  @ApiProperty({ type: 'integer', description: 'Targets set or changed' }) put!: number;
  @ApiProperty({ type: 'integer', description: 'Targets taken away' }) removed!: number;
  @ApiProperty({ type: 'integer' }) unchanged!: number;
}
