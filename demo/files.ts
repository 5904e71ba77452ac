import { writePlan } from '../documents/excel/write-plan.ts';
import { attachments } from './attachments.ts';
import { edited, withoutMoneyUnit, withSlips } from './faulty-workbooks.ts';
import { organisationWithSlips, writeDemoOrganisation } from './organisation.ts';
import { plan, unitName } from './plan.ts';

/** Every file that the demo hands in, by name. */
export async function demoFiles(): Promise<Readonly<Record<string, Buffer>>> {
  const good = await writePlan(plan, { unitName, moneyUnit: 'million' });
  const organisation = await writeDemoOrganisation();
  return {
    'ke-hoach-2027.xlsx': good,
    'ke-hoach-2027-loi.xlsx': await edited(good, withSlips),
    'ke-hoach-khong-don-vi-tinh.xlsx': await edited(good, withoutMoneyUnit),
    'to-chuc.xlsx': organisation,
    'to-chuc-loi.xlsx': await edited(organisation, organisationWithSlips),
    ...attachments,
  };
}
