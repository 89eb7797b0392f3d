import { contestPath, type Schemas } from '../kit/api';

export type Desks = Schemas['DesksDto'];
export type DeskDetail = Schemas['DeskDetailDto'];
export type DeskWork = Schemas['DeskWorkDto'];
export type Quotas = Schemas['UnitQuotasDto'];
export type Promotion = Schemas['PromotionDto'];

/** Desks of the units that collect works, and how many works each may send on. */
export const desksPath = (contestId: string): string => `${contestPath(contestId)}/desks`;
export const deskPath = (contestId: string, unitNo: number): string =>
  `${desksPath(contestId)}/${unitNo}`;
export const quotasPath = (contestId: string): string => `${contestPath(contestId)}/quotas`;
