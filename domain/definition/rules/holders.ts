import type { Handler } from '../definition.ts';
import { type DefinitionFault, faultAt } from '../definition-fault.ts';
import { pointerTo } from '../json-pointer.ts';
import { handlersOf } from './placed-handling.ts';
import { placedSteps } from './placed-step.ts';
import type { Rule } from './rule.ts';

type Held = Readonly<Record<string, readonly string[]>>;

/** Where a unit is named, somebody in it holds a role for every part of the work, and the post that a delay goes to. */
export const holders: Rule = (definition, { held, unitCodes }) => {
  if (held === undefined) return [];
  const exists = (code: string): boolean => unitCodes.includes(code);
  return placedSteps(definition).flatMap(({ step, pointer }) => [
    ...handlersOf(step, pointer).flatMap(({ handler, pointer: at }) =>
      handler.unit.rule === 'named' && exists(handler.unit.code)
        ? vacantParts(handler, handler.unit.code, held, { at, step: step.key })
        : [],
    ),
    ...(step.escalations ?? []).flatMap(({ to: { unit, role } }, index) =>
      unit.rule === 'named' && exists(unit.code) && !holds(held, unit.code, [role])
        ? vacant(pointerTo(pointer, 'escalations', index, 'to', 'role'), step.key, unit.code, [role])
        : [],
    ),
  ]);
};

const vacantParts = (
  handler: Handler,
  code: string,
  held: Held,
  { at, step }: { readonly at: string; readonly step: string },
): readonly DefinitionFault[] =>
  (['decide', 'assign', 'propose'] as const).flatMap((part) => {
    const roles = handler[part] ?? [];
    return roles.length === 0 || holds(held, code, roles)
      ? []
      : vacant(pointerTo(at, part), step, code, roles);
  });

const holds = (held: Held, code: string, roles: readonly string[]): boolean =>
  roles.some((role) => held[code]?.includes(role));

const vacant = (pointer: string, step: string, unit: string, roles: readonly string[]): DefinitionFault[] => [
  faultAt(pointer, 'role_without_holder', { step, unit, roles: roles.join(', ') }),
];
