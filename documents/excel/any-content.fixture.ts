import fc from 'fast-check';
import {
  audiences,
  type Content,
  type CostItem,
  contentGroups,
  costKinds,
  type EquipmentDetails,
  type Line,
  type ScholarshipDetails,
  trainingForms,
} from '../../domain/content/content.ts';
import { fundingSources } from '../../domain/money/funding-source.ts';
import { largestAmount } from '../../domain/money/vnd.ts';

const letters = fc.constantFrom(...'aăâđêôơưẩựỳ AZ09.,;:()/–-+=@\'"%|&<>\n_x0041_€😀'.split(/(?:)/u));

/** Texts with everything that spreadsheets stumble over, in the form in which content keeps them. */
export const anyText = fc
  .oneof(
    fc.string({ unit: letters, maxLength: 40 }),
    fc.constantFrom(
      '=SUM(A1)',
      "'=1+1",
      '+84 912',
      '-',
      '@x',
      '1.250',
      '12',
      '01/02/2027',
      '_x0041_',
      'Tổng cộng',
      'Căn cứ: a',
    ),
  )
  .map((text) => text.normalize('NFC').trim());

const someText = anyText.filter((text) => text !== '');

/** Whole VND up to a bound, small and large alike. */
const amountBelow = (bound: number) =>
  fc.oneof(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 0, max: bound - 1 }));

const anySources = (bound: number) =>
  fc
    .record(Object.fromEntries(fundingSources.map((source) => [source, amountBelow(bound)])), {
      requiredKeys: [],
    })
    .map((amounts) => Object.fromEntries(Object.entries(amounts).filter(([, amount = 0]) => amount > 0)));

const anyCost = (bound: number): fc.Arbitrary<CostItem> =>
  fc.record(
    {
      kind: fc.constantFrom(...costKinds),
      description: anyText,
      quantity: fc.integer({ min: 1, max: 1_000_000 }),
      unitPrice: amountBelow(bound),
      norm: someText,
      overNormReason: someText,
    },
    { requiredKeys: ['kind', 'description', 'quantity', 'unitPrice'] },
  );

const anyScholarship: fc.Arbitrary<ScholarshipDetails> = fc.record(
  {
    candidateId: fc.uuid(),
    candidateName: someText,
    degree: someText,
    institution: someText,
    yearsOfService: fc.nat(60),
    goodYears: fc.nat(60),
    age: fc.integer({ min: 16, max: 99 }),
    studyMonths: fc.integer({ min: 1, max: 120 }),
    commitmentMonths: fc.nat(600),
  },
  {
    requiredKeys: [
      'candidateName',
      'degree',
      'institution',
      'yearsOfService',
      'goodYears',
      'age',
      'studyMonths',
      'commitmentMonths',
    ],
  },
);

const anyEquipment = (bound: number): fc.Arbitrary<EquipmentDetails> =>
  fc.record({
    item: someText,
    quantity: fc.integer({ min: 1, max: 100_000 }),
    unitPrice: amountBelow(bound),
    users: someText,
    existing: fc.nat(100_000),
    need: fc.nat(5),
    remoteness: fc.nat(5),
  });

const anyDetails = (bound: number): fc.Arbitrary<Pick<Line, 'kind' | 'scholarship' | 'equipment'>> =>
  fc.oneof(
    fc.constant({ kind: 'training' as const }),
    anyScholarship.map((scholarship) => ({ kind: 'scholarship' as const, scholarship })),
    anyEquipment(bound).map((equipment) => ({ kind: 'equipment' as const, equipment })),
  );

const anyLine = (bound: number): fc.Arbitrary<Line> =>
  fc
    .tuple(
      fc.record({
        id: fc.constant(''),
        number: fc.integer({ min: 1, max: 10_000 }),
        programme: someText,
        group: fc.constantFrom(...contentGroups),
        audience: fc.constantFrom(...audiences),
        form: fc.constantFrom(...trainingForms),
        classes: fc.nat(10_000),
        traineesPerClass: fc.nat(1_000_000),
        days: fc.nat(2_000),
        quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
        place: anyText,
        provider: anyText,
        amount: amountBelow(bound),
        sources: anySources(bound),
        note: anyText,
        costItems: fc.array(anyCost(bound), { maxLength: 3 }),
      }),
      anyDetails(bound),
    )
    .map(([line, details]) => ({ ...line, ...details }));

/** Any plan whose amounts stay below a bound; its lines have the ids `line-1`, `line-2` … */
export const anyContent = (bound = largestAmount): fc.Arbitrary<Content> =>
  fc.record({
    title: someText,
    year: fc.integer({ min: 2000, max: 2100 }),
    basis: anyText,
    lines: fc
      .uniqueArray(anyLine(bound), { minLength: 1, maxLength: 4, selector: ({ number }) => number })
      .map((lines) => lines.map((line, index) => ({ ...line, id: `line-${index + 1}` }))),
    total: amountBelow(bound),
    totalInWords: anyText,
    funding: anySources(bound),
  });

/** Ids in the order of the lines. */
export function countedIds(): () => string {
  let count = 0;
  return () => `line-${++count}`;
}
