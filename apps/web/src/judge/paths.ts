/** Where judges ask and write. */
export const STAGES = '/api/judge/stages';
export const stagePath = (stageId: string): string => `${STAGES}/${stageId}`;
export const queuePath = (stageId: string): string => `${stagePath(stageId)}/works`;
export const workPath = (stageId: string, code: string): string =>
  `${queuePath(stageId)}/${encodeURIComponent(code)}`;
export const filePath = (stageId: string, code: string, no: number): string =>
  `${workPath(stageId, code)}/files/${no}`;

/** Pages of the desk. */
export const deskHref = (stageId: string, code?: string): string =>
  code ? `/judge/${stageId}/works/${encodeURIComponent(code)}` : `/judge/${stageId}`;
