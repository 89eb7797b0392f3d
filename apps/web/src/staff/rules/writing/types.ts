import type { components } from '../../../api/schema.gen';

type Schemas = components['schemas'];

export type ContestRules = Schemas['ContestRules'];
export type Writing = Schemas['WritingRules'];
export type Medium = Schemas['Medium'];
export type Form = Medium['form'];
export type FileType = Medium['files']['types'][number];
export type AuthorDatum = Schemas['AuthorDatum'];
export type UnitQuota = Schemas['UnitQuota'];
export type Forward = Schemas['Forward'];
export type Stage = Schemas['StageRules'];
export type Criterion = Schemas['Criterion'];
export type Discrepancy = Schemas['DiscrepancyRules'];
export type Band = Schemas['Band'];
export type Third = Schemas['ThirdRule'];
export type Awards = Schemas['AwardRules'];
export type MediumAwards = Schemas['MediumAwards'];
export type ExtraAward = Schemas['ExtraAward'];
export type Remark = Schemas['RemarkRules'];
export type PrizeTier = Schemas['PrizeTier'];
