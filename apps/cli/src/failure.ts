/** A failure that a person can act on: shown as this one sentence, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

const NO_SPACE = /ENOSPC|No space left on device|EDQUOT|Disk quota exceeded/i;

/** Whether an error, or a line in a server's log, says that the disk is full. */
export function saysDiskFull(error: unknown): boolean {
  return NO_SPACE.test(
    error instanceof Error ? `${codeOf(error)} ${error.message}` : String(error),
  );
}

/** The sentence for a full disk. */
export function diskFull(folder: string): Failure {
  return new Failure(`The disk that holds ${folder} is full: free some space and start again.`);
}

/** The system error code of an error, or an empty string. */
export function codeOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? '') : '';
}
