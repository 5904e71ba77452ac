import { person } from '../../../demo/demo-people.ts';
import { seenBy } from '../plan.ts';
import { listOf, type Stage } from '../stage.ts';
import { administrator, verify } from './people.ts';

/** A consultant leaves; what they held goes to another, item by item. */
export async function handOver(stage: Stage, id: string): Promise<void> {
  const step = 'science-opinion';
  await stage.act('skhcn-department-head', id, 'assign', {
    step,
    assigneeId: person('skhcn-specialist').id,
    work: 'propose',
  });
  const leaver = person('skhcn-specialist');
  const held = await stage.get(administrator, `/api/people/${leaver.id}/hand-over`);
  stage.say(
    `   ${leaver.name} leaves, holding ${listOf(held.positions).length} position and ${listOf(held.tasks).length} task.`,
  );
  await verify(stage, administrator);
  const receiver = person('skhcn-drafter');
  const { items } = await stage.post(administrator, `/api/people/${leaver.id}/hand-over`, {
    receivers: { positions: receiver.id, tasks: receiver.id },
    reason: 'Chuyển công tác.',
  });
  for (const { kind, isDone, because } of listOf(items))
    stage.say(
      `        ${String(kind)}: ${isDone === true ? outcome(String(kind), receiver.name) : String(because)}`,
    );
  await stage.act('skhcn-drafter', id, 'propose', {
    step,
    verdict: 'concur',
    seen: await seenBy(stage, 'skhcn-drafter', id),
  });
  await stage.act('skhcn-director', id, 'decide', {
    step,
    verdict: 'concur',
    seen: await seenBy(stage, 'skhcn-director', id),
  });
  stage.say('   The successor proposes, the director concurs.');
}

const outcome = (kind: string, receiver: string): string =>
  kind === 'token' ? 'revoked' : `handed to ${receiver}`;
