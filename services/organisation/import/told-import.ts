import type { CellFinding } from '../../../domain/content/cell-finding.ts';
import { digestOf } from '../../../domain/digest.ts';
import { type Change, differences } from './change.ts';
import type { ImportOrganisation } from './import-input.ts';
import type { ImportPlan } from './plan-import.ts';
import { sha256Of } from './sha256-of.ts';

export const importParts = ['units', 'people', 'positions'] as const;
export type ImportPart = (typeof importParts)[number];

/** One field before and after; `to` is the last day. */
export type FieldChange = {
  readonly field: string;
  readonly before: string | boolean | null;
  readonly after: string | boolean | null;
};

export type ToldChange = {
  readonly what: Change<never>['what'];
  /** Null where it ends for lack of a row. */
  readonly row: number | null;
  /** Null for what is not there yet. */
  readonly id: string | null;
  /** What tells it from others: codes, addresses, names. */
  readonly subject: Readonly<Record<string, string>>;
  readonly fields: readonly FieldChange[];
};

export type PartCounts = Readonly<Record<'added' | 'changed' | 'ended' | 'unchanged', number>>;

/** What is shown before anything happens. */
export type ImportPreview = {
  /** Stands for the files and for everything that they would change: only what was shown can be applied. */
  readonly digest: string;
  readonly counts: Readonly<Record<ImportPart, PartCounts>>;
  readonly changes: Readonly<Record<ImportPart, readonly ToldChange[]>>;
  /** Changes beyond those that are listed. */
  readonly more: Readonly<Record<ImportPart, number>>;
  readonly faults: readonly CellFinding[];
};

/** A province is listed whole; of a country the beginning. */
const mostListed = 5_000;

export function toldImport(plan: ImportPlan, input: ImportOrganisation): ImportPreview {
  const changes = {
    units: plan.units.changes.map((each) => told(each, ({ code, name }) => ({ code, name }))),
    people: plan.people.changes.map((each) => told(each, ({ name, email }) => ({ name, email }))),
    positions: plan.positions.changes.map((each) =>
      told(each, ({ email, unit, role, from }) => ({ email, unit, role, from })),
    ),
  };
  const each = <Value>(of: (part: ImportPart) => Value) => ({
    units: of('units'),
    people: of('people'),
    positions: of('positions'),
  });
  return {
    digest: digestOf([input.files.map(({ bytes }) => sha256Of(bytes)), input.allPositions, changes]),
    counts: each((part) => countsOf(changes[part], plan[part].unchanged)),
    changes: each((part) => changes[part].slice(0, mostListed)),
    more: each((part) => Math.max(0, changes[part].length - mostListed)),
    faults: plan.faults,
  };
}

function told<State extends Readonly<Record<string, string | boolean | null>>>(
  { what, row, id, before, after }: Change<State>,
  subjectOf: (state: State) => ToldChange['subject'],
): ToldChange {
  const fields = differences(before, after).map((field) => ({
    field,
    before: before?.[field] ?? null,
    after: after[field] ?? null,
  }));
  return { what, row, id: before === null ? null : id, subject: subjectOf(before ?? after), fields };
}

const countsOf = (changes: readonly ToldChange[], unchanged: number): PartCounts => {
  const count = (what: ToldChange['what']) => changes.filter((each) => each.what === what).length;
  return { added: count('added'), changed: count('changed'), ended: count('ended'), unchanged };
};
