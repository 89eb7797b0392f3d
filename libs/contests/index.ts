export { ContestRuleDesk } from './contest-rules/contest-rule-desk.service';
export { ContestsModule } from './contests.module';
export { Contests, type ContestDoor } from './contests.service';
export type { LiveRound } from './live-round';
export {
  ConsentText,
  readRegistration,
  RegistrationRules,
  type FieldNeed,
  type IdKind,
  type Uniqueness,
} from './registration/registration';
export { PUBLISHED_WORKS, PublishedRounds } from './published-rounds';
export { RoundNumbers } from './round-numbers';
export { Rounds } from './rounds.service';
export { readRules, RoundRules } from './rules/round-rules';
export {
  freezeAt,
  mayShowKey,
  mayShowScore,
  overAt,
  roundState,
  type RoundState,
} from './rules/round-time';
export { contestsSchema } from './schema';
export { ShortCaches, type ShortCache } from './short-cache';
export { Sealing } from './sealing/sealing.service';
export { SealingWorker } from './sealing/sealing.worker';
export { ContestDesk } from './staff/contest-desk.service';
export { RoundDesk } from './staff/round-desk.service';
export { RuleDesk } from './staff/rule-desk.service';
export type { CreateContestDto, CreateRoundDto } from './staff/staff.dto';
