import type { ReactNode } from 'react';
import { CONTESTS } from '../staff/kit/api';
import { Zone, zoneIn, type Contests } from '../staff/kit/zone';
import { useSeen } from './kept';
import { STAGES } from './paths';
import type { JudgeStages } from './types';

/** Has what stands in it tell time where a contest is. */
export function InZoneOf({ contestId, children }: { contestId?: string; children: ReactNode }) {
  const { data } = useSeen<Contests>(CONTESTS);
  return <Zone value={zoneIn(data, contestId)}>{children}</Zone>;
}

/** The same, of the contest that a stage belongs to. */
export function InStageZone({ stageId, children }: { stageId: string; children: ReactNode }) {
  const { data } = useSeen<JudgeStages>(STAGES);
  const stage = data?.stages.find(({ id }) => id === stageId);
  return <InZoneOf contestId={stage?.contestId}>{children}</InZoneOf>;
}
