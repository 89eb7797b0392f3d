import { Problem, says, type Said } from '@bangvang/platform';

export const stageNotFound = (): Problem =>
  new Problem('STAGE_NOT_FOUND', says('There is no such stage.', 'Không có vòng chấm này.'));

/** The contest's rules have no writing part, so there is nothing to judge. */
export const nothingToJudge = (): Problem =>
  new Problem(
    'NOT_FOUND',
    says(
      'The rules of this contest have no writing part.',
      'Thể lệ của cuộc thi này không có phần thi viết.',
    ),
  );

export const stageLocked = (): Problem =>
  new Problem(
    'STAGE_LOCKED',
    says(
      'The stage is locked and can no longer change.',
      'Vòng chấm đã khóa, không thay đổi được nữa.',
    ),
  );

/** What has to be done before a stage opens or is locked, in words. */
export const stageNotReady = (said: Said, facts: Record<string, unknown> = {}): Problem =>
  new Problem('STAGE_NOT_READY', said, facts);
