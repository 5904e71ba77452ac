import { writeFile } from 'node:fs/promises';
import { attachments } from '../demo/attachments.ts';
import { edited, withoutMoneyUnit, withSlips } from '../demo/faulty-workbooks.ts';
import { plan, unitName } from '../demo/plan.ts';
import { writePlan } from '../documents/excel/write-plan.ts';

const good = await writePlan(plan, { unitName, moneyUnit: 'million' });
const files: Readonly<Record<string, Buffer>> = {
  'ke-hoach-2027.xlsx': good,
  'ke-hoach-2027-loi.xlsx': await edited(good, withSlips),
  'ke-hoach-khong-don-vi-tinh.xlsx': await edited(good, withoutMoneyUnit),
  ...attachments,
};

for (const [name, content] of Object.entries(files)) {
  await writeFile(new URL(`../demo/${name}`, import.meta.url), content);
  console.log(`demo/${name}: ${content.length} bytes`);
}
