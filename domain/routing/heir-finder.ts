type Succession = { readonly predecessorId: string; readonly successorId: string };

/**
 * Who does the work of a unit: itself while it exists, then whoever took over, however often. A unit that was split has
 * no single heir: it stays as it is, and the gap report shows that nobody is there.
 */
export function heirFinder(
  ended: ReadonlySet<string>,
  successions: readonly Succession[],
): (unitId: string) => string {
  const heirOf = (unitId: string, seen: readonly string[]): string => {
    const [next, ...others] = ended.has(unitId)
      ? successions.filter(({ predecessorId }) => predecessorId === unitId)
      : [];
    if (next === undefined || others.length > 0 || seen.includes(next.successorId)) return unitId;
    return heirOf(next.successorId, [...seen, unitId]);
  };
  return (unitId) => heirOf(unitId, []);
}
