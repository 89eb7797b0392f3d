/** Gives names that say nothing for names that people gave, the same one for the same. */
export class NeutralNames {
  private readonly given = new Map<string, string>();

  /** @param name the neutral name of the n-th that comes, n from 1 */
  constructor(private readonly name: (n: number, original: string) => string) {}

  of(original: string): string {
    let name = this.given.get(original);
    if (name === undefined) {
      name = this.name(this.given.size + 1, original);
      this.given.set(original, name);
    }
    return name;
  }
}

/** The ending of a file's name, where it is a usual one. */
export const endingOf = (name: string): string =>
  /\.([a-z]{2,5})$/i.exec(name)?.[1]?.toLowerCase() ?? 'bin';
