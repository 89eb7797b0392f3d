/** A bundle that cannot be read: where, and what should stand there. One line for people. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  constructor(
    /** As JSON writes it: `attempts[3].points`; empty for the whole. */
    readonly path: string,
    readonly expected: string,
  ) {
    super(path === '' ? expected : `${path}: ${expected}`);
  }
}
