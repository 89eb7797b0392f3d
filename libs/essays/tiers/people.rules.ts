/**
 * One name for each person: a person is known by several keys (the registration, the ID number, the
 * name with a birth date), and two works are of one author when they share any of them.
 * @returns for each list of keys the people in it, each once
 */
export function peopleIn(lists: readonly (readonly (readonly string[])[])[]): string[][] {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root))
      root = up;
    parent.set(key, root);
    return root;
  };
  for (const keys of lists.flat()) {
    const [first, ...others] = keys;
    if (first === undefined) continue;
    const root = rootOf(first);
    for (const other of others) parent.set(rootOf(other), root);
  }
  return lists.map((authors) => [
    ...new Set(authors.flatMap(([first]) => (first === undefined ? [] : [rootOf(first)]))),
  ]);
}
