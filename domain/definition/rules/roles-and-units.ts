import type { Handler, UnitRule } from '../definition.ts';
import { type DefinitionFault, faultAt } from '../definition-fault.ts';
import { pointerTo } from '../json-pointer.ts';
import { handlersOf } from './placed-handling.ts';
import { placedSteps } from './placed-step.ts';
import type { Known, Rule } from './rule.ts';

/** Every role and every unit that is named exists in this installation. */
export const rolesAndUnits: Rule = (definition, known) =>
  placedSteps(definition).flatMap(({ step, pointer }) => [
    ...handlersOf(step, pointer).flatMap(({ handler, pointer: at }) => handlerFaults(handler, known, at)),
    ...(step.escalations ?? []).flatMap(({ to: { unit, role } }, index) => {
      const at = pointerTo(pointer, 'escalations', index, 'to');
      return [
        ...unitFaults(unit, known, pointerTo(at, 'unit')),
        ...roleFaults([role], known, () => pointerTo(at, 'role')),
      ];
    }),
  ]);

const handlerFaults = (handler: Handler, known: Known, at: string): readonly DefinitionFault[] => [
  ...unitFaults(handler.unit, known, pointerTo(at, 'unit')),
  ...(['decide', 'assign', 'propose'] as const).flatMap((part) =>
    roleFaults(handler[part] ?? [], known, (index) => pointerTo(at, part, index)),
  ),
];

function unitFaults(unit: UnitRule, known: Known, at: string): readonly DefinitionFault[] {
  switch (unit.rule) {
    case 'named':
      return known.unitCodes.includes(unit.code)
        ? []
        : [faultAt(pointerTo(at, 'code'), 'unit_unknown', { code: unit.code })];
    case 'ancestor':
      return roleFaults([unit.role], known, () => pointerTo(at, 'role'));
    case 'own':
    case 'managing':
      return [];
  }
}

const roleFaults = (
  roles: readonly string[],
  known: Known,
  pointer: (index: number) => string,
): readonly DefinitionFault[] =>
  roles.flatMap((role, index) =>
    known.roles.includes(role) ? [] : faultAt(pointer(index), 'role_unknown', { role }),
  );
