import { type DemoPersonKey, demoPeople } from '../../../demo/demo-people.ts';
import { type DemoUnitCode, demoUnits } from '../../../demo/demo-units.ts';

/** Who writes for a unit, and who signs what it sends. */
export type Office = {
  readonly unit: DemoUnitCode;
  readonly drafter: DemoPersonKey;
  readonly head: DemoPersonKey;
};

const holder = (unit: DemoUnitCode, role: string): DemoPersonKey | undefined =>
  demoPeople.find(({ held }) => held.some(([code, holds]) => code === unit && holds === role))?.key;

/** Every unit that has somebody who writes and somebody who signs; Home Affairs too, whose own requests others judge. */
export const offices: readonly Office[] = demoUnits.flatMap(({ code: unit }) => {
  const [drafter, head] = [holder(unit, 'drafter'), holder(unit, 'unit-head')];
  return drafter === undefined || head === undefined ? [] : [{ unit, drafter, head }];
});

export const administrator: DemoPersonKey = 'ubnd-administrator';

/** Everybody who holds a post in the unit of this name. */
export function peopleOf(unitName: string): readonly DemoPersonKey[] {
  const code = demoUnits.find(({ name }) => name === unitName)?.code;
  return demoPeople.filter(({ held }) => held.some(([office]) => office === code)).map(({ key }) => key);
}

/** Somebody whom this submission is none of the business of. */
export const foreigners = (unit: DemoUnitCode): readonly DemoPersonKey[] =>
  offices.filter((office) => office.unit !== unit && /^[XP]/.test(office.unit)).map(({ head }) => head);
