import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type DemoPersonKey, demoPeople } from '../../../demo/demo-people.ts';
import { type DemoUnitCode, unitId } from '../../../demo/demo-units.ts';
import type { Plan } from '../plan.ts';
import { asJson, type Stage } from '../stage.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const demoFile = (name: string): Promise<Buffer> =>
  readFile(fileURLToPath(new URL(`../../../demo/${name}`, import.meta.url)));

/** Communes that have nothing yet, in the order in which they are taken: the story can be played more than once. */
const communes: readonly DemoUnitCode[] = ['XHT', 'XST', 'XNH', 'XLB', 'XCH', 'XHY', 'XDV', 'XMV', 'PHG'];

export async function draft(stage: Stage): Promise<Plan> {
  const asked = '/api/submissions?kind=training-plan&year=2027&unitId=';
  const workbook = { 'content-type': workbookType };
  for (const code of communes) {
    const { drafter, head, office } = staffOf(code);
    const path = `${asked}${unitId(code)}`;
    const response = await stage.call(drafter, 'POST', path, await demoFile('ke-hoach-2027.xlsx'), workbook);
    const made = asJson(await response.json());
    if (response.status === 409) continue;
    if (response.status !== 201) throw new Error(`the draft was not made: ${JSON.stringify(made)}`);
    stage.say(`   ${office}: planning for 2027 is open; the drafter uploads demo/ke-hoach-2027.xlsx.`);
    stage.say('      14 lines are read; money in the sheet is in triệu đồng and becomes whole đồng.');
    const other = communes[communes.indexOf(code) + 1] ?? 'PHG';
    stage.say('   A file without a unit of money, and one with faults in four sheets, are refused whole:');
    const elsewhere = `${asked}${unitId(other)}`;
    await stage.refused(
      staffOf(other).drafter,
      elsewhere,
      await demoFile('ke-hoach-khong-don-vi-tinh.xlsx'),
      422,
      workbook,
    );
    await stage.refused(
      staffOf(other).drafter,
      elsewhere,
      await demoFile('ke-hoach-2027-loi.xlsx'),
      422,
      workbook,
    );
    const template = await stage.call(drafter, 'GET', '/api/templates/training-plan.xlsx');
    stage.say(`   A blank template can be downloaded (${(await template.arrayBuffer()).byteLength} bytes).`);
    return { id: String(made.submissionId), drafter, head };
  }
  throw new Error('every demo commune has a plan for 2027 by now: `npm run reset` begins anew');
}

function staffOf(code: DemoUnitCode): { drafter: DemoPersonKey; head: DemoPersonKey; office: string } {
  const holding = (role: string): DemoPersonKey => {
    const found = demoPeople.find(({ held }) =>
      held.some(([unit, holds]) => unit === code && holds === role),
    );
    if (found === undefined) throw new Error(`nobody in ${code} is ${role}`);
    return found.key;
  };
  return { drafter: holding('drafter'), head: holding('unit-head'), office: code };
}
