import type { components } from '../api/schema.gen';

type Schemas = components['schemas'];

export type Level = Schemas['Level'];
export type Criterion = Schemas['Criterion'];
export type Points = Schemas['SaveMarkDto']['criteria'];
export type Flag = Schemas['FlagDto'];
export type FlagKind = Flag['kind'];
export type OwnMark = Schemas['OwnMarkDto'];
export type WorkFile = Schemas['WorkFileDto'];
export type DeskState = Schemas['DeskState'];
export type Work = Schemas['WorkDto'];
export type QueueItem = Schemas['QueueItemDto'];
export type Progress = Schemas['DeskProgressDto'];
export type Queue = Schemas['DeskQueueDto'];
export type Called = Schemas['CalledDto'];
export type JudgeStage = Schemas['JudgeStageDto'];
export type JudgeStages = Schemas['JudgeStagesDto'];
export type SeenMark = Schemas['SeenMarkDto'];
export type Talk = Schemas['DiscussionDto'];
export type OwnTies = Schemas['OwnTiesDto'];
export type TieKind = Schemas['TieKind'];
export type NextPair = Schemas['NextPairDto'];

/** What a judge writes on a work. */
export type Draft = Pick<OwnMark, 'criteria' | 'comment' | 'note' | 'flag'>;
