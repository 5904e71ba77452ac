import type { Routing } from '../../../domain/approval/routing.ts';
import type { UnitRule } from '../../../domain/definition/definition.ts';
import { authorRoles } from '../../../services/permission.ts';
import type { Process } from '../mapping/read-process.ts';

/** Who handles each step when the author's unit submits; units go by their codes here. */
export function routingOf({ definition, mapping }: Process): Routing {
  const unitId = mapping.roles[mapping.author]?.unit ?? '';
  const codeOf = (rule: UnitRule): string => {
    if (rule.rule === 'named') return rule.code;
    return rule.rule === 'own' ? unitId : mapping.root;
  };
  const steps = definition.stages.flatMap((stage) => stage.steps);
  return {
    author: { unitId, roles: [...authorRoles] },
    administrators: [],
    steps: Object.fromEntries(
      steps.map(({ key, handledBy, substitute }) => {
        const substituted = substitute !== undefined && codeOf(handledBy.unit) === unitId;
        const { unit, decide, assign = [], propose = [] } = substituted ? substitute : handledBy;
        return [key, { unitId: codeOf(unit), decide, assign, propose, substituted, escalations: [] }];
      }),
    ),
  };
}
