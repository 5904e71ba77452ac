import fc from 'fast-check';
import {
  audiences,
  type Content,
  contentGroups,
  costKinds,
  type Line,
  lineKinds,
  trainingForms,
} from '../../domain/content/content.ts';
import type { Facts } from '../../domain/definition/fact.ts';
import { type AmountBySource, fundingSources } from '../../domain/money/funding-source.ts';
import { addBySource, totalOf } from '../../domain/money/vnd.ts';
import { samplePlan } from './sample-content.ts';

const amount = fc.integer({ min: 1, max: 2_000_000_000 });
const words = fc.constantFrom('Chữ ký số', 'An toàn thông tin', 'Quản lý nhà nước', 'Kỹ năng số cơ bản');

/** Money per source, only sources that have some. */
export const arbitraryAmounts: fc.Arbitrary<AmountBySource> = fc
  .dictionary(fc.constantFrom(...fundingSources), amount, { maxKeys: 4 })
  .map((amounts) => ({ ...amounts }));

const costItem = fc.record({
  kind: fc.constantFrom(...costKinds),
  description: words,
  quantity: fc.integer({ min: 1, max: 100 }),
  unitPrice: amount,
});

const line: fc.Arbitrary<Line> = fc
  .record({
    kind: fc.constantFrom(...lineKinds),
    programme: words,
    group: fc.constantFrom(...contentGroups),
    audience: fc.constantFrom(...audiences),
    form: fc.constantFrom(...trainingForms),
    classes: fc.integer({ min: 1, max: 9 }),
    traineesPerClass: fc.integer({ min: 1, max: 99 }),
    days: fc.integer({ min: 1, max: 30 }),
    quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    place: words,
    provider: words,
    sources: arbitraryAmounts,
    note: words,
    costItems: fc.array(costItem, { maxLength: 3 }),
  })
  .map((fields) => ({
    id: '',
    number: 0,
    amount: totalOf(fields.sources),
    ...fields,
    ...detailsOf(fields.kind),
  }));

function detailsOf(kind: Line['kind']): Pick<Line, 'scholarship' | 'equipment'> {
  const { scholarship, equipment } = samplePlan.lines.find((sample) => sample.kind === kind) ?? {};
  return { ...(scholarship ? { scholarship } : {}), ...(equipment ? { equipment } : {}) };
}

/** What a unit may state: yes or no, any number, a text. */
export const arbitraryStated: fc.Arbitrary<Facts> = fc.record({
  ownVenue: fc.boolean(),
  partners: fc
    .oneof(fc.integer({ min: -9, max: 9 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
    .map((number) => number + 0),
  urgency: words,
});

const plainPlan: fc.Arbitrary<Content> = fc
  .array(line, { minLength: 1, maxLength: 6 })
  .map((lines) => lines.map((each, index) => ({ ...each, id: `line-${index + 1}`, number: index + 1 })))
  .map((lines) => {
    const funding = lines.map(({ sources }) => sources).reduce(addBySource, {});
    return { ...samplePlan, lines, total: totalOf(funding), totalInWords: '', funding };
  });

/** Content of the right form in which sources and totals add up; some of it states what a process may ask. */
export const arbitraryPlan: fc.Arbitrary<Content> = fc
  .tuple(plainPlan, fc.option(arbitraryStated, { nil: undefined }))
  .map(([plan, stated]) => (stated === undefined ? plan : { ...plan, stated }));
