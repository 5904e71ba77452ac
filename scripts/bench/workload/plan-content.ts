import { planOf } from '../../../demo/drafts/plan-of.ts';
import { equipmentLines, scholarshipLines } from '../../../demo/request-lines.ts';
import type { Content, Line } from '../../../domain/content/content.ts';

/** A yearly plan of so many requests for equipment and scholarships by turns, small enough to be signed by delegation. */
export function planContent(requests: number): Content {
  const [equipment, scholarship] = [equipmentLines[0], scholarshipLines[0]];
  if (equipment === undefined || scholarship === undefined) throw new Error('the demo has no request lines');
  const lines = Array.from({ length: requests }, (_, index) => {
    const { id, number, amount, sources, note, ...line }: Line = index % 2 === 0 ? equipment : scholarship;
    const costItems = line.costItems.map((item) => ({ ...item, quantity: 1, unitPrice: 12_000_000 }));
    return { ...line, programme: `${line.programme} ${index + 1}`, costItems, paidBy: 'province' as const };
  });
  return planOf({ basis: 'Nghị định số 171/2025/NĐ-CP', lines });
}
