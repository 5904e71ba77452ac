import { type DemoPersonKey, person } from '../../../demo/demo-people.ts';
import { stableId } from '../../../demo/stable-id.ts';
import type { CommandBodies, CommandKind, DeliveryReport } from '../../../domain/approval/command.ts';
import type { Content } from '../../../domain/content/content.ts';
import { digestOf } from '../../../domain/digest.ts';

/** What somebody does to a plan that was sent. */
export type Deed = {
  [Kind in Exclude<CommandKind, 'submit'>]: {
    readonly as: DemoPersonKey;
    readonly kind: Kind;
    readonly body: CommandBodies[Kind];
  };
}[Exclude<CommandKind, 'submit'>];

/** The part of the way that touches no money and needs no file: one of these is asked for per round. */
export const judgingDeeds: readonly Deed[] = [
  ...judged('review', 'approve', ['snv-department-head', 'snv-specialist-1', 'snv-deputy-director-1']),
  ...judged('science-opinion', 'concur', ['skhcn-department-head', 'skhcn-specialist', 'skhcn-director']),
  ...judged('finance-opinion', 'concur', ['stc-department-head', 'stc-specialist', 'stc-director']),
  { as: 'snv-deputy-director-2', kind: 'decide', body: { step: 'approval', verdict: 'approve' } },
];

/** Everything that happens to a yearly plan after its unit has sent it, up to its completion. */
export function deedsOf({ lines }: Content): readonly Deed[] {
  const keeper = 'stc-pool-keeper-1';
  const step = 'allocation';
  const requests = lines.map(({ id, sources }) => ({ lineId: id, amountBySource: sources, score: 50 }));
  const signed = { number: '225/QĐ-SNV', date: '2026-12-17', signingMode: 'TUQ.' } as const;
  const lineIds = lines.map(({ id }) => id);
  return [
    ...judgingDeeds,
    { as: 'snv-director', kind: 'issue', body: { step: 'delegated-decision', ...signed, file: file(0) } },
    { as: keeper, kind: 'allocate', body: { step, requests } },
    { as: keeper, kind: 'confirm', body: { step, lineIds } },
    ...quarters(lines).map(
      (quarter): Deed => ({
        as: 'xht-unit-head',
        kind: 'report',
        body: { step: 'delivery', reports: quarter.map(delivered) },
      }),
    ),
  ];
}

type Office = readonly [head: DemoPersonKey, specialist: DemoPersonKey, signatory: DemoPersonKey];

/** A step inside its office: distributed, proposed, decided. */
function judged(step: string, verdict: 'approve' | 'concur', [head, specialist, signatory]: Office): Deed[] {
  return [
    { as: head, kind: 'assign', body: { step, assigneeId: person(specialist).id, work: 'propose' } },
    { as: specialist, kind: 'propose', body: { step, verdict } },
    { as: signatory, kind: 'decide', body: { step, verdict } },
  ];
}

/** The unit reports what was delivered, at most four times. */
function quarters<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const size = Math.ceil(items.length / 4);
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

const delivered = ({ id, sources }: Content['lines'][number], index: number): DeliveryReport => ({
  lineId: id,
  classesHeld: 0,
  attendances: 0,
  distinctPeople: 0,
  spent: sources,
  evidence: [file(index + 1)],
  state: 'delivered',
});

const file = (nth: number) => ({ id: stableId(`bench file ${nth}`), digest: digestOf(`bench file ${nth}`) });
