/** Where judges ask and write. */
export const STAGES = '/api/judge/stages';
/** A stage, its works, one of them with its files; and where the jury settles what is tied. */
export const stagePath = (stageId: string): string => `${STAGES}/${stageId}`;
export const queuePath = (stageId: string): string => `${stagePath(stageId)}/works`;
export const workPath = (stageId: string, code: string): string =>
  `${queuePath(stageId)}/${encodeURIComponent(code)}`;
export const filePath = (stageId: string, code: string, no: number): string =>
  `${workPath(stageId, code)}/files/${no}`;
export const tiesPath = (contestId: string): string => `/api/judge/contests/${contestId}/ties`;

/** Everything of the judges' side lies below. */
export const JUDGE_SCOPE = '/judge';

/** Pages of the desk. */
export const TIES_HREF = '/judge/ties';
/** The works of a stage, or one of them. */
export const deskHref = (stageId: string, code?: string): string =>
  code ? `/judge/${stageId}/works/${encodeURIComponent(code)}` : `/judge/${stageId}`;
