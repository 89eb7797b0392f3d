import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Body of `join`. */
export class JoinRequest {
  @IsString()
  @MaxLength(80)
  room!: string;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  ticket?: string;
}

/** Body of `leave`. */
export class LeaveRequest {
  @IsString()
  @MaxLength(80)
  room!: string;
}
