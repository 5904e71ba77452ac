import type { Definition, UnitRule } from '../definition/definition.ts';

/** Codes of the units that a definition names, and the roles by which it looks for the nearest unit above. */
export function unitsNamed(definition: Definition): {
  readonly codes: readonly string[];
  readonly ancestorRoles: readonly string[];
} {
  const rules: readonly UnitRule[] = definition.stages
    .flatMap(({ steps }) => steps)
    .flatMap((step) => [
      ...[step, ...(step.alternatives ?? [])].flatMap(({ handledBy, substitute }) => [
        handledBy.unit,
        ...(substitute === undefined ? [] : [substitute.unit]),
      ]),
      ...(step.escalations ?? []).map(({ to }) => to.unit),
    ]);
  return {
    codes: [...new Set(rules.flatMap((rule) => (rule.rule === 'named' ? rule.code : [])))],
    ancestorRoles: [...new Set(rules.flatMap((rule) => (rule.rule === 'ancestor' ? rule.role : [])))],
  };
}
