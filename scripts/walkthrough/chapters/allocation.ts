import { setTimeout } from 'node:timers/promises';
import type { DemoPersonKey } from '../../../demo/demo-people.ts';
import { dong } from '../money-text.ts';
import { lineIds, type Plan, viewOf } from '../plan.ts';
import { type Json, listOf, type Stage } from '../stage.ts';

const step = 'allocation';

export async function allocation(stage: Stage, { id }: Plan): Promise<void> {
  const keeper = 'stc-pool-keeper-1';
  const numbers = await lineIds(stage, keeper, id);
  const ask = (number: number, province: number) => ({
    lineId: numbers.get(number) ?? '',
    amountBySource: { province },
  });
  const requests = [
    ask(10, 90_000_000),
    ask(11, 104_000_000),
    ask(12, 174_000_000),
    ask(13, 150_000_000),
    ask(14, 50_000_000),
  ];
  await stage.act(keeper, id, 'allocate', { step, requests });
  const lines = await settledLines(stage, keeper, id);
  stage.say('   Finance asks the pools, in the order of the published criteria:');
  for (const line of lines)
    if (sum(line.reserved) + sum(line.missing) > 0) stage.say(`        ${tellLine(line)}`);
  const reserved = lines.filter((line) => sum(line.reserved) > 0).map(({ lineId }) => lineId);
  await stage.act(keeper, id, 'confirm', { step, lineIds: reserved });
  await settledLines(stage, keeper, id);
  stage.say('   Finance confirms what was reserved; the unit learns of each request by mail.');
}

/** The sum over all sources, VND. */
export const sum = (amounts: unknown): number =>
  Object.values(Object(amounts)).reduce<number>((total, amount) => total + Number(amount), 0);

function tellLine({ number, programme, reserved, missing, rank }: Json): string {
  const what = `line ${String(number)} (${String(programme).slice(0, 44)}…)`;
  if (sum(missing) === 0) return `${what}: in full, ${dong(sum(reserved))}`;
  if (sum(reserved) > 0)
    return `${what}: in part, ${dong(sum(reserved))}; ${dong(sum(missing))} waits at rank ${String(rank)}`;
  return `${what}: ${dong(sum(missing))} waits at rank ${String(rank)}: the pool is used up`;
}

/** Every line with its content and its money, once the ledger has answered everything. */
export async function settledLines(stage: Stage, as: DemoPersonKey, id: string): Promise<readonly Json[]> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const { settling } = await stage.get(as, `/api/submissions/${id}/waiting`);
    if (settling === false) break;
    await setTimeout(50);
  }
  const { lines, content } = await viewOf(stage, as, id);
  const written = new Map(listOf(Object(content).lines).map((line) => [line.id, line]));
  return listOf(lines).map((line) => ({ ...written.get(line.lineId), ...line }));
}
