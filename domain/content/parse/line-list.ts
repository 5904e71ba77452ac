import { type Line, type LineKind, lineKinds } from '../content.ts';
import type { SubmissionKind } from '../submission-kind.ts';
import { isBlank } from './blank.ts';
import { isRecord } from './fields.ts';
import { line } from './line.ts';
import { listOf } from './lists.ts';
import type { Parse } from './place.ts';

const mostLines = 500;

/** Which lines a submission of each kind is made of. */
const makeUp = {
  'training-plan': { kinds: lineKinds, most: mostLines },
  scholarship: { kinds: ['scholarship'], most: 1 },
  equipment: { kinds: ['equipment'], most: mostLines },
} as const satisfies Record<SubmissionKind, { kinds: readonly LineKind[]; most: number }>;

/** The lines of a submission: at least one, of the kinds that belong to it, each with an id and a number of its own. */
export const linesOf =
  (kind: SubmissionKind): Parse<readonly Line[]> =>
  (value, at) => {
    const typed: readonly unknown[] = Array.isArray(value) ? value : [];
    if (typed.length === 0 && (isBlank(value) || Array.isArray(value))) at.fault('no_lines');
    if (makeUp[kind].most === 1 && typed.length > 1) at.fault('one_line_only');
    if (typed.length <= mostLines) {
      for (const index of ofOtherKind(kind, typed))
        at.inside(index).inside('kind').fault('line_kind_not_allowed');
      for (const index of repeated(typed, 'id')) at.inside(index).inside('id').fault('id_twice');
      for (const index of repeated(typed, 'number')) at.inside(index).inside('number').fault('number_twice');
    }
    return listOf(line, mostLines)(value, at);
  };

function ofOtherKind(kind: SubmissionKind, typed: readonly unknown[]): readonly number[] {
  const allowed: readonly LineKind[] = makeUp[kind].kinds;
  const others: readonly unknown[] = lineKinds.filter((lineKind) => !allowed.includes(lineKind));
  return typed.flatMap((item, index) => (others.includes(fieldOf(item, 'kind')) ? [index] : []));
}

/** Where a value stands for the second time; what was left out is missing, not repeated. */
function repeated(typed: readonly unknown[], name: string): readonly number[] {
  const seen = new Set<unknown>();
  return typed.flatMap((item, index) => {
    const value = fieldOf(item, name);
    if (isBlank(value)) return [];
    const again = seen.has(value);
    seen.add(value);
    return again ? [index] : [];
  });
}

const fieldOf = (item: unknown, name: string): unknown => (isRecord(item) ? item[name] : undefined);
