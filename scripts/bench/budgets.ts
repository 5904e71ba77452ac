import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Counters } from './counters/measure-counters.ts';

const schema = z.array(z.object({ name: z.string(), limit: z.number(), reason: z.string() }));

/** What may be spent on something that is counted, and why not more. */
export type Budget = z.infer<typeof schema>[number];

const ownFile = fileURLToPath(new URL('budgets.json', import.meta.url));

export const readBudgets = (file: string = ownFile): readonly Budget[] =>
  schema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** What budgets are set for, by the name that a budget bears. */
export type Figures = Readonly<Record<string, number>>;

export function figuresOf({ plans, answer, refusal }: Counters): Figures {
  const ours = [answer.inProcess, answer.overHttp, answer.overHttpWithText];
  const most = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
    Math.max(...items.map(of));
  const refusals = [refusal.inProcess, refusal.overHttp];
  const largest = plans.toSorted((left, right) => right.requests - left.requests)[0];
  return {
    'workflow tasks before the answer': most(ours, ({ workflowTasks }) => workflowTasks),
    'Temporal commits before the answer': most(ours, ({ temporalCommits }) => temporalCommits),
    'Temporal commits before the answer, more than bare Temporal':
      most(ours, ({ temporalCommits }) => temporalCommits) - answer.bare.temporalCommits,
    'application commits before the answer': answer.overHttp.applicationCommits,
    'application commits before the answer, with free text': answer.overHttpWithText.applicationCommits,
    'events of a finished plan with 100 requests': largest?.ours.events ?? Number.NaN,
    'open timers of a submission': most(plans, ({ ours: { openTimers } }) => openTimers),
    'commits of a refusal': most(refusals, (one) => one.temporalCommits + one.applicationCommits),
    'events of a refusal': most(refusals, ({ events }) => events),
    'differences from the history of bare Temporal': plans.flatMap(({ differences }) => differences).length,
    'mails that were queued and not sent': most(plans, ({ mails }) => mails.queued - mails.sent),
  };
}

/** Every budget that was exceeded, as a sentence; one that nothing is measured for counts as exceeded. */
export const exceeded = (budgets: readonly Budget[], figures: Figures): readonly string[] =>
  budgets.flatMap(({ name, limit, reason }) => {
    const measured = figures[name];
    if (measured === undefined) return [`${name}: nothing is measured under this name`];
    return measured <= limit ? [] : [`${name}: ${measured}, at most ${limit} (${reason})`];
  });
