import { type DemoPersonKey, demoPeople, person } from '../../../demo/demo-people.ts';
import type { Json } from '../../walkthrough/stage.ts';
import { carryOut } from './carry.ts';
import { peopleOf } from './cast.ts';
import { judge, sign } from './judge.ts';
import { allocate, deliver } from './money.ts';
import { availableAt, type Scene, viewOf } from './scene.ts';

/** Does one piece of work at an open step, as somebody of the unit whose turn it is; false when nobody there can. */
export async function handleStep(scene: Scene, step: string, unitName: string): Promise<boolean> {
  const { random } = scene.desk;
  const candidates = [...peopleOf(unitName)];
  while (candidates.length > 0) {
    const [as] = candidates.splice(random.below(candidates.length), 1);
    if (as === undefined) break;
    const offered = availableAt(await viewOf(scene, as), step);
    const chosen = choose(scene, offered);
    if (chosen !== undefined) {
      await perform(scene, as, step, chosen);
      return true;
    }
  }
  return false;
}

/** What brings the step on; now and then what only prepares it. */
function choose({ desk: { random } }: Scene, offered: readonly Json[]): Json | undefined {
  const preparing = offered.filter(({ verb }) => verb === 'assign' || verb === 'propose' || verb === 'claim');
  if (preparing.length > 0 && random.next() < 0.25) return random.one(preparing);
  const deciding = offered.filter(({ verb }) =>
    ['issue', 'allocate', 'report', 'decide'].includes(String(verb)),
  );
  const issue = deciding.find(({ verb }) => verb === 'issue');
  if (issue !== undefined && random.next() < 0.9) return issue;
  return deciding.length > 0 ? random.one(deciding) : undefined;
}

async function perform(
  scene: Scene,
  as: DemoPersonKey,
  step: string,
  { verb, verdicts }: Json,
): Promise<void> {
  switch (verb) {
    case 'assign':
      return assign(scene, as, step);
    case 'claim':
      return claim(scene, as, step);
    case 'propose':
      return propose(scene, as, step);
    case 'issue':
      return sign(scene, as, step);
    case 'allocate':
      return allocate(scene, as, step);
    case 'report':
      return deliver(scene, as, step);
    default:
      return judge(scene, as, step, Array.isArray(verdicts) ? verdicts.map(String) : []);
  }
}

async function assign(scene: Scene, as: DemoPersonKey, step: string): Promise<void> {
  const [unit] = person(as).held[0] ?? [];
  const specialists = demoPeople.filter(({ held }) =>
    held.some(([code, role]) => code === unit && role === 'specialist'),
  );
  if (specialists.length === 0) return;
  const assigneeId = scene.desk.random.one(specialists).id;
  // Somebody else may have proposed here already: then this is refused, and rightly.
  await carryOut(scene, {
    as,
    verb: 'assign',
    body: { step, assigneeId, work: 'propose' },
    expected: 'either',
  });
}

/** Takes a step and gives it back: whoever signs is left to chance. */
async function claim(scene: Scene, as: DemoPersonKey, step: string): Promise<void> {
  const claimed = await carryOut(scene, { as, verb: 'claim', body: { step }, expected: 'either' });
  if (claimed.status === 200)
    await carryOut(scene, { as, verb: 'release', body: { step, reason: 'Trả lại hàng chờ.' } });
}

async function propose(scene: Scene, as: DemoPersonKey, step: string): Promise<void> {
  const seen = Number((await viewOf(scene, as)).version);
  const verdict = step.endsWith('opinion') ? 'concur' : 'approve';
  // Given to another specialist meanwhile, it is refused.
  await carryOut(scene, { as, verb: 'propose', body: { step, seen, verdict }, expected: 'either' });
}
