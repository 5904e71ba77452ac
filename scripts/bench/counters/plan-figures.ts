import { median } from '../statistics.ts';
import type { PlayedPlan, StepCount } from './play-plan.ts';

/** What a plan cost in all, or one decision of it in the middle. */
export type Figures = {
  readonly workflowTasks: number;
  readonly events: number;
  readonly historyBytes: number;
  readonly temporalCommits: number;
  readonly applicationCommits: number;
  readonly temporalWalBytes: number;
  readonly applicationWalBytes: number;
  readonly temporalStatements: number;
  readonly applicationStatements: number;
  readonly openTimers: number;
};

const figures: { readonly [Name in keyof Figures]: (step: StepCount) => number } = {
  workflowTasks: (step) => step.workflowTasks,
  events: (step) => step.events,
  historyBytes: (step) => step.historyBytes,
  temporalCommits: (step) => step.temporal.commits + step.visibility.commits,
  applicationCommits: (step) => step.application.commits,
  temporalWalBytes: (step) => step.temporal.bytes + step.visibility.bytes,
  applicationWalBytes: (step) => step.application.bytes,
  temporalStatements: (step) => step.statements.temporal,
  applicationStatements: (step) => step.statements.application,
  openTimers: (step) => step.openTimers,
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const over = (steps: readonly StepCount[], gather: (values: readonly number[]) => number): Figures => ({
  workflowTasks: gather(steps.map(figures.workflowTasks)),
  events: gather(steps.map(figures.events)),
  historyBytes: gather(steps.map(figures.historyBytes)),
  temporalCommits: gather(steps.map(figures.temporalCommits)),
  applicationCommits: gather(steps.map(figures.applicationCommits)),
  temporalWalBytes: gather(steps.map(figures.temporalWalBytes)),
  applicationWalBytes: gather(steps.map(figures.applicationWalBytes)),
  temporalStatements: gather(steps.map(figures.temporalStatements)),
  applicationStatements: gather(steps.map(figures.applicationStatements)),
  openTimers: Math.max(...steps.map(figures.openTimers)),
});

/** From the submit to completion; of open timers the most there ever were. */
export const inAll = ({ steps }: PlayedPlan): Figures => over(steps, sum);

/** The median of the decisions that neither begin, nor move money, nor end the plan. */
export const perDecision = ({ steps }: PlayedPlan, judging: number): Figures =>
  over(steps.slice(1, judging + 1), median);
