import type { Counters } from '../counters/measure-counters.ts';
import type { PlanCounters } from '../counters/measure-plans.ts';
import type { Figures } from '../counters/plan-figures.ts';
import type { Results } from '../results.ts';
import { markdownTable } from './markdown-table.ts';

const names: { readonly [Name in keyof Figures]: string } = {
  workflowTasks: 'workflow tasks',
  events: 'history events',
  historyBytes: 'history bytes',
  temporalCommits: "commits in Temporal's databases",
  applicationCommits: "commits in the application's database",
  temporalWalBytes: "WAL bytes, Temporal's databases",
  applicationWalBytes: "WAL bytes, application's database",
  temporalStatements: "statements, Temporal's database",
  applicationStatements: "statements, application's database",
  openTimers: 'open timers, at most',
};

export function countersPart({ counters, figures, budgets, transactions }: Results): string {
  return [
    '## Counters',
    '### Budgets',
    markdownTable(
      ['what', 'measured', 'at most'],
      budgets.map(({ name, limit }) => [name, figures[name] ?? 'nothing', limit]),
    ),
    '### Between a request and its answer',
    answerTable(counters.answer),
    '### What a refusal leaves behind',
    refusalTable(counters.refusal),
    '### One decision, until everything has come to rest',
    'The median of the decisions of a plan with 10 requests. U1 sends the mails that a decision owes, and counts them in; F1 queues the same mails and sends none.',
    figuresTable(
      counters.plans.filter(({ requests }) => requests === 10),
      ({ perDecision }) => perDecision,
    ),
    '### A whole plan, from its submit to completion',
    figuresTable(counters.plans, (plan) => plan),
    mailsTable(counters.plans),
    ...(transactions === null
      ? []
      : [
          '### Transactions per decision as PostgreSQL counts them, reading ones among them, mails parked',
          markdownTable(
            ['', "application's database", "Temporal's database"],
            Object.entries(transactions).map(([name, { application, temporal }]) => [
              name,
              application,
              temporal,
            ]),
          ),
        ]),
  ].join('\n\n');
}

function answerTable({ bare, inProcess, overHttp, overHttpWithText }: Counters['answer']): string {
  const paths = [bare, inProcess, overHttp, overHttpWithText];
  return markdownTable(
    ['', 'F1', 'U1', 'U2', 'U2 with free text'],
    [
      ['workflow tasks', ...paths.map((path) => path.workflowTasks)],
      ['history events', ...paths.map((path) => path.events)],
      ['Temporal commits', ...paths.map((path) => path.temporalCommits)],
      ['application commits', ...paths.map((path) => path.applicationCommits)],
      ['application statements', ...paths.map((path) => path.applicationStatements)],
    ],
  );
}

function refusalTable({ bare, inProcess, overHttp }: Counters['refusal']): string {
  const all = [bare, inProcess, overHttp];
  return markdownTable(
    ['', 'F1', 'U1', 'U2'],
    [
      ['Temporal commits', ...all.map((one) => one.temporalCommits)],
      ['application commits', ...all.map((one) => one.applicationCommits)],
      ['history events', ...all.map((one) => one.events)],
    ],
  );
}

type Sides = { readonly ours: Figures; readonly bare: Figures };

function figuresTable(plans: readonly PlanCounters[], sidesOf: (plan: PlanCounters) => Sides): string {
  const head = plans.flatMap(({ requests }) => [`F1, ${requests}`, `U1, ${requests}`]);
  const rows = Object.entries(names).map(([name, words]) => [
    words,
    ...plans.flatMap((plan) => {
      const { bare, ours } = sidesOf(plan);
      return [figure(bare, name), figure(ours, name)];
    }),
  ]);
  return markdownTable(['requests', ...head], rows);
}

const figure = (figures: Figures, name: string): number =>
  Object.entries(figures).find(([key]) => key === name)?.[1] ?? Number.NaN;

const mailsTable = (plans: readonly PlanCounters[]): string =>
  markdownTable(
    ['requests', ...plans.map(({ requests }) => requests)],
    [
      ['mails queued', ...plans.map(({ mails }) => mails.queued)],
      ['mails sent', ...plans.map(({ mails }) => mails.sent)],
    ],
  );
