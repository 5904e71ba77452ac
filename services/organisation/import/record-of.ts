import type { Change as RecordedChange } from '../../../db/record-change.ts';
import type { Caller } from '../../context.ts';
import { type Change, differences } from './change.ts';
import type { ImportPlan } from './plan-import.ts';

/** The record of an import, change by change: codes and days with what they were; of names and addresses only that they changed. */
export function recordOf(plan: ImportPlan, { personId, via }: Caller): readonly RecordedChange[] {
  const recorded = <State extends Fields>(
    kind: string,
    changes: readonly Change<State>[],
    more: Extra<State>,
  ) =>
    changes.map((change) => ({
      subject: `${kind}:${change.id}`,
      action: `${kind}.${change.what}`,
      data: { ...more(change), ...dataOf(change), via: 'import' },
      actorId: personId,
      via,
    }));
  const personOf = new Map(plan.positions.changes.map((change) => [change.id, change.personId]));
  const unitId = (code: string) => plan.units.after.get(code)?.id ?? null;
  return [
    ...recorded('unit', plan.units.changes, ({ after }) => ({ code: after.code })),
    ...recorded('person', plan.people.changes, () => ({})),
    ...recorded('position', plan.positions.changes, ({ id, after }) => ({
      personId: personOf.get(id),
      unitId: unitId(after.unit),
      role: after.role,
    })),
  ];
}

type Fields = Readonly<Record<string, string | boolean | null>>;
type Extra<State> = (change: Change<State>) => Readonly<Record<string, unknown>>;

/** Fields that say nothing about a person; `to` is the last day. */
const plain: readonly string[] = ['code', 'level', 'parent', 'language', 'active', 'from', 'to'];

function dataOf<State extends Fields>({ before, after }: Change<State>): Readonly<Record<string, unknown>> {
  const fields = differences(before, after);
  const told = (state: Fields | null) =>
    state === null
      ? null
      : Object.fromEntries(
          fields.filter((field) => plain.includes(field)).map((field) => [field, state[field]]),
        );
  return { fields, before: told(before), after: told(after) };
}
