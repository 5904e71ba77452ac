import type { FactType } from '../definition/definition.ts';
import type { Facts } from '../definition/fact.ts';
import type { Content } from './content.ts';
import type { SubmissionKind } from './submission-kind.ts';

type Fact =
  | { readonly type: 'number'; readonly of: (content: Content) => number }
  | { readonly type: 'boolean'; readonly of: (content: Content) => boolean };

/** What conditions in definitions may ask about a submission. */
const facts = {
  total: { type: 'number', of: ({ total }) => total },
  lineCount: { type: 'number', of: ({ lines }) => lines.length },
  hasMoney: { type: 'boolean', of: ({ total }) => total > 0 },
  hasDigitalContent: { type: 'boolean', of: ({ lines }) => lines.some(({ group }) => group === 'digital') },
  hasScholarship: { type: 'boolean', of: ({ lines }) => lines.some(({ kind }) => kind === 'scholarship') },
  hasEquipment: { type: 'boolean', of: ({ lines }) => lines.some(({ kind }) => kind === 'equipment') },
} as const satisfies Record<string, Fact>;

const entries: readonly (readonly [string, Fact])[] = Object.entries(facts);
const typesOfAll: Readonly<Record<string, FactType>> = Object.fromEntries(
  entries.map(([name, { type }]) => [name, type]),
);

/** The facts of each kind with their types, for checking definitions. All kinds share them so far. */
export const factsOfKind: Readonly<Record<SubmissionKind, Readonly<Record<string, FactType>>>> = {
  'training-plan': typesOfAll,
  scholarship: typesOfAll,
  equipment: typesOfAll,
};

/** The facts of this content: what the unit stated, and above it what the content gives, which nobody can state away. */
export const factsOf = (content: Content): Facts => ({
  ...content.stated,
  ...Object.fromEntries(entries.map(([name, fact]) => [name, fact.of(content)])),
});
