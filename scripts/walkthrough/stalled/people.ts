import type { DemoPersonKey } from '../../../demo/demo-people.ts';
import { person } from '../../../demo/demo-people.ts';
import { type Json, listOf, type Stage } from '../stage.ts';

export const administrator = 'ubnd-administrator';
export const secondAdministrator = 'ubnd-administrator-2';
export const auditor = 'ubnd-auditor';

/** Proves once more who they are, as what they are about to do needs it. */
export const verify = (stage: Stage, as: DemoPersonKey): Promise<Json> =>
  stage.post(as, '/api/me/verification', {});

/** The position that somebody holds in a role, today. */
export async function positionOf(stage: Stage, who: DemoPersonKey, role: string): Promise<Json> {
  const { items } = await stage.get(administrator, `/api/positions?personId=${person(who).id}`);
  const held = listOf(items).find((one) => one.role === role);
  if (held === undefined) throw new Error(`${who} is not ${role}`);
  return held;
}
