import type { Content } from '../domain/content/content.ts';
import { type DemoPersonKey, person } from './demo-people.ts';
import { type DemoUnitCode, unitId } from './demo-units.ts';
import { healthPlan } from './drafts/health-plan.ts';
import { wardPlan } from './drafts/ward-plan.ts';
import { stableId } from './stable-id.ts';

type Written = { readonly unit: DemoUnitCode; readonly drafter: DemoPersonKey; readonly content: Content };

/** Plans that only wait to be submitted: one for the People's Committee, one for Home Affairs. */
const written = [
  { unit: 'SYT', drafter: 'syt-drafter', content: healthPlan },
  { unit: 'PMX', drafter: 'pmx-drafter', content: wardPlan },
] as const satisfies readonly Written[];

/** The seeded plan of a unit. */
export const demoPlanId = (unit: (typeof written)[number]['unit']): string => stableId(`plan 2027 ${unit}`);

export const demoDrafts = written.map(({ unit, drafter, content }) => ({
  id: demoPlanId(unit),
  unitId: unitId(unit),
  writerId: person(drafter).id,
  content,
}));
