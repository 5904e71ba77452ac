import { allocatableLines, askableFor, moneyOf } from '../../domain/approval/amounts.ts';
import type { State } from '../../domain/approval/state.ts';
import { accessToMoney } from '../../domain/approval/verbs/allocate.ts';
import { totalOf } from '../../domain/money/vnd.ts';
import type { Caller } from '../context.ts';
import type { AvailableVerb } from './available-verbs.ts';
import { capacitiesFor, judgesOwnUnit } from './capacity.ts';

/** What Finance may do at an allocation that is finished, while lines still wait for money that may become free. */
export function laterAllocation(caller: Caller, state: State): readonly AvailableVerb[] {
  const finished = state.definition.stages
    .flatMap(({ steps }) => steps)
    .filter(({ key, kind }) => kind === 'allocation' && !state.open.some((open) => open.key === key));
  return finished.flatMap(({ key }) =>
    (['confirm', 'allocate'] as const)
      .filter((verb) => hasWork(state, verb))
      .flatMap((verb): readonly AvailableVerb[] => {
        const tried = capacitiesFor(state, caller, verb, key).map(({ capacity, onBehalfOf }) => ({
          onBehalfOf,
          refusal: accessToMoney(state, key, {
            personId: caller.personId,
            capacity,
            onBehalfOf,
            via: caller.via,
          }),
        }));
        const best = tried.find(({ refusal }) => refusal === null) ?? tried[0];
        if (best === undefined || best.refusal?.code === 'step_not_open') return [];
        const because = judgesOwnUnit(state, caller, key) ? 'own_submission' : (best.refusal?.code ?? null);
        return [{ verb, step: key, verdicts: [], because, onBehalfOf: best.onBehalfOf }];
      }),
  );
}

const hasWork = (state: State, verb: 'allocate' | 'confirm'): boolean =>
  allocatableLines(state).some(({ line, amount }) => {
    const { reserved, missing } = moneyOf(state, line.id);
    if (verb === 'confirm') return totalOf(reserved) > 0;
    return totalOf(missing) > 0 && totalOf(askableFor(state, line.id, amount)) > 0;
  });
