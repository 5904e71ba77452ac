import { allocation } from './chapters/allocation.ts';
import { approval } from './chapters/approval.ts';
import { consultation } from './chapters/consultation.ts';
import { decision } from './chapters/decision.ts';
import { delivery } from './chapters/delivery.ts';
import { draft } from './chapters/draft.ts';
import { firstSubmit } from './chapters/first-submit.ts';
import { nextYear } from './chapters/next-year.ts';
import { otherRequests } from './chapters/other-requests.ts';
import { review } from './chapters/review.ts';
import type { Plan } from './plan.ts';
import type { Stage } from './stage.ts';
import { told } from './told.ts';

/** What the whole story came to, for tests. */
export type Outcome = { readonly plan: Plan; readonly others: readonly string[] };

/** Plays a yearly plan from its Excel file to its last class, each step as the person concerned. */
export async function playStory(stage: Stage): Promise<Outcome> {
  const tell = told(stage);
  const plan = await tell('1 · The commune drafts its plan from an Excel file', draft);
  await tell('2 · The unit head submits it', (here) => firstSubmit(here, plan));
  await tell('3 · The reviewing department returns it with comments, then approves', (here) =>
    review(here, plan),
  );
  await tell('4 · Science & Technology and Finance are consulted at the same time', (here) =>
    consultation(here, plan),
  );
  await tell('5 · Home Affairs approves, line by line', (here) => approval(here, plan));
  await tell('6 · The decision is issued by delegation', (here) => decision(here, plan));
  await tell('7 · Finance allocates what the pools hold', (here) => allocation(here, plan));
  await tell('8 · The commune delivers and reports', (here) => delivery(here, plan));
  const others = await tell('9 · Other requests go through the same engine', otherRequests);
  await tell('10 · Next year begins with this year’s plan', (here) => nextYear(here, plan));
  return { plan, others };
}
