import { z } from 'zod';
import { verdicts } from '../../../domain/definition/definition.ts';
import { fundingSources, pooledSources } from '../../../domain/money/funding-source.ts';
import { roles } from '../../../domain/roles.ts';

const name = z.string().min(1);
const names = z.array(name).min(1);
const role = z.string().min(1).optional().describe('Who does it; left out: the role that the event names');

/** Where a case stands before or while the engine carries it, and where it may end. */
const standings = ['draft', 'in-review', 'returned', 'approved', 'in-delivery', 'completed'] as const;
const ends = ['draft', 'returned', 'completed', 'rejected', 'withdrawn'] as const;

/** What an event of the log is here: a command, or a note that changes nothing and must meet a standing. */
const eventRule = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('submit'), role }),
  z.strictObject({ does: z.literal('note'), while: z.array(z.enum(standings)).min(1), role }),
  z.strictObject({
    does: z.literal('decide'),
    step: name,
    verdict: z.enum(verdicts).exclude(['ask']),
    returnTo: name.optional(),
    role,
  }),
  z.strictObject({ does: z.literal('issue'), step: name, number: name, role }),
  z.strictObject({ does: z.literal('report'), step: name, role }),
  z.strictObject({ does: z.literal('withdraw'), role }),
]);

/** `attribute` and `year-of` are known when a round is sent; the other two are read off what happened afterwards. */
const factSource = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('attribute'), attribute: name }),
  z.strictObject({ is: z.literal('year-of'), attribute: name }),
  z.strictObject({ is: z.literal('first-in-round'), among: z.record(name, names), otherwise: name }),
  z.strictObject({ is: z.literal('occurs-in-round'), anyOf: names }),
]);

const unpooled = fundingSources.filter((source) => !pooledSources.includes(source));

/** How a log of approvals is read as work on a process definition; data, so that another log needs no code. */
export const mappingSchema = z.strictObject({
  log: z.strictObject({ name, source: name, licence: name }),
  root: name.describe('Code of the top unit; the others stand below it'),
  units: z.record(name, name).describe('Names of units by the codes that the definition uses'),
  attributes: z.strictObject({
    caseId: name,
    event: name,
    time: name,
    role: name.optional(),
    person: name.optional().describe('Left out: one person per case and role'),
  }),
  author: name.describe('The role that sends; its position is that of a unit head'),
  roles: z.record(name, z.strictObject({ unit: name, role: z.enum(roles) })),
  request: z.strictObject({
    title: name,
    amount: name.optional(),
    unitsPerOne: z.int().min(1).default(1).describe('Decimals become whole units: 100 counts cents'),
    source: z.enum(unpooled).default('own'),
  }),
  facts: z.record(name, factSource).default({}),
  events: z.record(name, eventRule),
  ends: z.record(name, z.enum(ends)).describe('Where a case stands after its last event'),
});

export type Mapping = z.output<typeof mappingSchema>;
export type EventRule = z.output<typeof eventRule>;
export type FactSource = z.output<typeof factSource>;
export type Standing = (typeof standings)[number];
export type End = (typeof ends)[number];

/** Whether a fact is known only from what the log says happened next: a rule that uses it cannot be wrong about it. */
export const isReadOffTrace = ({ is }: FactSource): boolean =>
  is === 'first-in-round' || is === 'occurs-in-round';
