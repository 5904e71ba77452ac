/** Where the round of each event ends: before the next submit, or with the case. What stands before the first submit is round 0. */
export function roundOf(
  names: readonly string[],
  index: number,
  isSubmit: (name: string) => boolean,
): readonly string[] {
  const next = names.findIndex((name, at) => at > index && isSubmit(name));
  return names.slice(index, next < 0 ? names.length : next);
}
