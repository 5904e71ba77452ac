import type { Stage } from '../stage.ts';
import { told } from '../told.ts';
import { deputy } from './deputy.ts';
import { failing } from './failing.ts';
import { handOver } from './hand-over.ts';
import { merger } from './merger.ts';
import { notBegun } from './not-begun.ts';
import { paper } from './paper.ts';
import { repairs } from './repairs.ts';
import { vacant } from './vacant.ts';

/** What the second act came to, for tests. */
export type Freed = { readonly ward: string; readonly health: string; readonly campaign: string };

/** Everything that stalls because of people, and how each is freed. */
export async function playStalled(stage: Stage): Promise<Freed> {
  const tell = told(stage);
  const campaign = await tell('1 · Two units have not begun, and are reminded', notBegun);
  const ward = await tell('2 · The reviewer goes away; a deputy signs on behalf', deputy);
  await tell('3 · A consultant leaves and hands over', (here) => handOver(here, ward));
  await tell('4 · A post is vacant, and the board names it', (here) => vacant(here, ward));
  const health = await tell('5 · The administrator reassigns one and extends it', repairs);
  await tell('6 · A decision taken on paper is recorded and confirmed', (here) => paper(here, ward));
  await tell('7 · Two communes merge, each with a plan under way', (here) => merger(here, ward));
  await tell('8 · A workflow fails, is seen, and resumed', (here) => failing(here, health));
  return { ward, health, campaign };
}
