import { unitId } from '../../../demo/demo-units.ts';
import { type Plan, viewOf } from '../plan.ts';
import { asJson, listOf, type Stage } from '../stage.ts';

/** The administrator opens planning for 2028, and the draft starts from the plan that was carried out. */
export async function nextYear(stage: Stage, { id, drafter }: Plan): Promise<void> {
  const opensAt = new Date().toISOString();
  const campaign = {
    unitId: unitId('UBND'),
    year: 2028,
    opensAt,
    dueAt: '2027-11-30T10:00:00.000Z',
    closesAt: '2028-06-30T10:00:00.000Z',
  };
  const opened = await stage.call('ubnd-administrator', 'POST', '/api/campaigns', campaign);
  if (!opened.ok && opened.status !== 409) throw new Error(`planning was not opened: ${await opened.text()}`);
  const { unit } = await viewOf(stage, drafter, id);
  const start = { from: 'submission', submissionId: id };
  const response = await stage.call(drafter, 'POST', '/api/submissions', {
    kind: 'training-plan',
    unitId: Object(unit).id,
    year: 2028,
    start,
  });
  const made = asJson(await response.json());
  if (response.status !== 201) throw new Error(`the draft for 2028 was not made: ${JSON.stringify(made)}`);
  const { content } = await stage.get(drafter, `/api/submissions/${String(made.submissionId)}/draft`);
  stage.say(
    `   Planning for 2028 is open; the drafter starts from the plan of 2027: ${listOf(Object(content).lines).length} lines, no person’s data.`,
  );
}
