import { Problem } from '@bangvang/platform';
import type { Refusal } from './unreadable';

/**
 * A file that is refused; `code` is stable, the title says the cause in words an author understands,
 * and `errors` what was found in this very file, where that is known.
 */
export class UnreadableFile extends Problem {
  constructor(code: Refusal | 'FILE_INFECTED', hint?: string, found?: string) {
    const expected = found ?? hint;
    super(code, undefined, {
      ...(expected !== undefined && { errors: [{ path: 'file', expected, hint }] }),
    });
  }
}
