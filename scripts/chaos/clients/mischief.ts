import type { DemoPersonKey } from '../../../demo/demo-people.ts';
import { sendVerb } from './carry.ts';
import { administrator, foreigners } from './cast.ts';
import { type Scene, viewOf } from './scene.ts';

const reason = 'Thử làm điều không được phép.';

type Mischief = { readonly purpose: string; readonly as: (scene: Scene) => DemoPersonKey };

/** People who have no business deciding here; each must hear a refusal. */
const intruders: readonly Mischief[] = [
  { purpose: 'own-submission', as: ({ office }) => office.head },
  { purpose: 'foreign-unit', as: ({ desk, office }) => desk.random.one(foreigners(office.unit)) },
  {
    purpose: 'specialist-signs',
    as: ({ desk }) => desk.random.one(['snv-specialist-1', 'snv-specialist-2']),
  },
];

/** Somebody tries to decide at a step that is not theirs. */
export async function intrude(scene: Scene, step: string): Promise<void> {
  const { purpose, as } = scene.desk.random.one(intruders);
  const seen = Number((await viewOf(scene, administrator)).version);
  await sendVerb(scene, {
    as: as(scene),
    verb: 'decide',
    body: { step, seen, verdict: step.endsWith('opinion') ? 'concur' : 'approve' },
    expected: 'refuse',
    purpose,
  });
}

/** Somebody of another unit tries to end what is not theirs. */
export async function meddle(scene: Scene): Promise<void> {
  const { desk, office } = scene;
  const verb = desk.random.one(['withdraw', 'cancel'] as const);
  await sendVerb(scene, {
    as: desk.random.one(foreigners(office.unit)),
    verb,
    body: { reason },
    expected: 'refuse',
    purpose: 'foreign-unit',
  });
}
