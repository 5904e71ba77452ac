import type { DemoPersonKey } from '../../../demo/demo-people.ts';
import { upload } from './author.ts';
import { carryOut, sendVerb } from './carry.ts';
import { linesOf, provinceOf, type Scene, viewOf, waitingFor } from './scene.ts';

/** Finance asks the pools for every line, and confirms what they gave. */
export async function allocate(scene: Scene, as: DemoPersonKey, step: string): Promise<void> {
  const lines = linesOf(await viewOf(scene, as)).filter(({ approved }) => provinceOf(approved) > 0);
  const requestOf = (more: number) =>
    lines.map(({ lineId, approved, reserved, committed }) => ({
      lineId,
      amountBySource: {
        province: provinceOf(approved) - provinceOf(reserved) - provinceOf(committed) + more,
      },
    }));
  if (lines.length === 0) return;
  await sendVerb(scene, {
    as,
    verb: 'allocate',
    body: { step, requests: requestOf(1) },
    expected: 'refuse',
    purpose: 'over-allocation',
  });
  const asked = await carryOut(scene, { as, verb: 'allocate', body: { step, requests: requestOf(0) } });
  if (asked.status !== 200) return;
  await waitingFor(scene);
  const held = linesOf(await viewOf(scene, as)).filter(({ reserved }) => provinceOf(reserved) > 0);
  if (held.length === 0) return;
  await carryOut(scene, {
    as,
    verb: 'confirm',
    body: { step, lineIds: held.map(({ lineId }) => String(lineId)) },
  });
  await waitingFor(scene);
}

/** The unit reports: first on the way, then each line delivered or closed; little is spent, so that pools last. */
export async function deliver(scene: Scene, as: DemoPersonKey, step: string): Promise<void> {
  const open = linesOf(await viewOf(scene, as)).filter(
    ({ approved, delivery }) =>
      approved !== null && Object(delivery).state !== 'delivered' && Object(delivery).state !== 'closed',
  );
  if (open.length === 0) return;
  const evidence = await upload(scene, as, 'evidence');
  const reportOf = (state: string, spentOf: (committed: number) => number) =>
    open.map(({ lineId, committed, spent }) => ({
      lineId,
      classesHeld: 1,
      attendances: 12,
      distinctPeople: 12,
      spent: { province: provinceOf(spent) + spentOf(provinceOf(committed)) },
      evidenceIds: [evidence],
      state,
      ...(state === 'closed' ? { reason: 'Không đủ kinh phí để thực hiện tiếp.' } : {}),
    }));
  const { random } = scene.desk;
  if (random.next() < 0.3)
    await sendVerb(scene, {
      as,
      verb: 'report',
      body: { step, reports: reportOf('under-way', (committed) => committed + 1) },
      expected: 'refuse',
      purpose: 'over-spending',
    });
  if (random.next() < 0.3) {
    const body = { step, reports: reportOf('under-way', (committed) => Math.floor(committed / 200)) };
    await carryOut(scene, { as, verb: 'report', body });
    await waitingFor(scene);
    return;
  }
  const state = random.next() < 0.6 ? 'delivered' : 'closed';
  await carryOut(scene, {
    as,
    verb: 'report',
    body: { step, reports: reportOf(state, (committed) => Math.floor(committed / 100)) },
  });
  await waitingFor(scene);
}
