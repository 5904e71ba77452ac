import { person } from '../../../demo/demo-people.ts';
import { unitId } from '../../../demo/demo-units.ts';
import { listOf, type Stage } from '../stage.ts';
import { administrator } from './people.ts';
import { until } from './until.ts';

const owing = ['XNH', 'XLB'] as const;
const fromNow = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

/** A campaign that is over within seconds: who has not begun is reminded, and their superiors are told. */
export async function notBegun(stage: Stage): Promise<string> {
  const id = await openCampaign(stage);
  const states = async () =>
    listOf((await stage.get(administrator, `/api/campaigns/${id}/obligations`)).items);
  const open = await until('the obligations', states, (items) => items.length === owing.length);
  stage.say(`   ${open.length} units owe a request, and neither has begun.`);
  const mails = async () => (await stage.mails()) ?? [];
  const heads = ['xnh-unit-head', 'xlb-unit-head'] as const;
  const isReminded = (seen: Awaited<ReturnType<typeof mails>>) =>
    heads.every((head) => seen.some(({ to }) => to.includes(person(head).email)));
  if ((await stage.mails()) !== null) await until('reminders', mails, isReminded);
  stage.say('   Both heads are reminded before the date and after it; then the superiors are told.');
  const late = await until(
    'the list for a reminder letter',
    async () => listOf((await stage.get(administrator, `/api/campaigns/${id}/late-units`)).items),
    (items) => items.length === owing.length,
  );
  stage.say(`   The list for the reminder letter (công văn đôn đốc) names ${late.length} units.`);
  return id;
}

/** The next year that nobody has opened for it yet: the story may be played again. */
async function openCampaign(stage: Stage): Promise<string> {
  const thisYear = new Date().getUTCFullYear();
  for (let year = thisYear + 1; year <= thisYear + 2; year += 1)
    for (const kind of ['scholarship', 'equipment']) {
      const response = await stage.call(administrator, 'POST', '/api/campaigns', {
        unitId: unitId('UBND'),
        ...{ year, kind, opensAt: fromNow(-1), dueAt: fromNow(6), closesAt: fromNow(86_400) },
        owingUnitIds: owing.map((code) => unitId(code)),
        reminders: {
          before: [{ seconds: 4 }],
          after: [{ seconds: 1 }],
          superiorsAfter: { seconds: 2 },
        },
      });
      const { id, ...problem } = Object(await response.json());
      if (response.status === 201) {
        stage.say(`   A campaign for ${kind} requests of ${year} opens, due in six seconds.`);
        return String(id);
      }
      if (response.status !== 409) throw new Error(`no campaign: ${JSON.stringify(problem)}`);
    }
  throw new Error('every campaign of the story is open already: npm run reset begins anew');
}
