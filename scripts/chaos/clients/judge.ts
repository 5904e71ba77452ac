import type { DemoPersonKey } from '../../../demo/demo-people.ts';
import { asJson, type Json } from '../../walkthrough/stage.ts';
import { upload } from './author.ts';
import { carryOut, sendVerb } from './carry.ts';
import { linesOf, provinceOf, type Scene, viewOf } from './scene.ts';

const reason = 'Đề nghị xem lại nội dung này.';
const mostDetours = 3;

/** Somebody who may sign gives their verdict on a step. */
export async function judge(
  scene: Scene,
  as: DemoPersonKey,
  step: string,
  offered: readonly string[],
): Promise<void> {
  const view = await viewOf(scene, as);
  const seen = Number(view.version);
  const verdict = verdictOf(scene, offered);
  const body = { step, seen, verdict, ...detailsOf(scene, view, verdict, step) };
  if (scene.desk.random.next() < 0.08) return judgeLate(scene, as, body);
  const { status } = await carryOut(scene, { as, verb: 'decide', body });
  if (status === 200 && scene.desk.random.next() < 0.15) await judgeAgain(scene, as, body);
}

function verdictOf({ desk: { random }, detours }: Scene, offered: readonly string[]): string {
  const yes = ['concur', 'approve'].find((one) => offered.includes(one)) ?? random.one(offered);
  const dice = random.next();
  const others = detours >= mostDetours ? [] : offered.filter((one) => one !== yes && one !== 'reject');
  if (dice < 0.22 && others.length > 0) return random.one(others);
  if (dice > 0.97 && offered.includes('reject')) return 'reject';
  return yes;
}

function detailsOf(scene: Scene, view: Json, verdict: string, step: string): Json {
  const { random } = scene.desk;
  if (verdict === 'return' || verdict === 'ask') scene.detours += 1;
  const [line] = linesOf(view);
  if (verdict === 'return' && random.next() < 0.5)
    return { reason, comments: [{ lineId: String(line?.lineId), field: 'note', text: reason }] };
  if (verdict === 'return' && step === 'approval' && random.next() < 0.3)
    return { reason, returnTo: 'review' };
  if (verdict !== 'approve') return verdict === 'concur' ? {} : { reason };
  const whole = provinceOf(line?.approved);
  if (step !== 'approval' || random.next() > 0.25 || whole < 2) return {};
  const amounts = asJson(line?.approved);
  const amountBySource = { ...amounts, province: Math.floor(whole / 2) };
  return { lines: [{ lineId: String(line?.lineId), verdict: 'cut', amountBySource, reason }] };
}

/** A comment comes while the form is filled in: what was not seen is not decided on. */
async function judgeLate(scene: Scene, as: DemoPersonKey, body: Json): Promise<void> {
  const said = await sendVerb(scene, { as: scene.office.drafter, verb: 'comment', body: { text: reason } });
  if (said.status === 200)
    await sendVerb(scene, { as, verb: 'decide', body, expected: 'refuse', purpose: 'stale' });
  const seen = Number((await viewOf(scene, as)).version);
  await carryOut(scene, { as, verb: 'decide', body: { ...body, seen } });
}

/** The same person once more, with a form of their own. */
async function judgeAgain(scene: Scene, as: DemoPersonKey, body: Json): Promise<void> {
  const seen = Number((await viewOf(scene, as)).version);
  await sendVerb(scene, {
    as,
    verb: 'decide',
    body: { ...body, seen },
    expected: 'refuse',
    purpose: 'twice',
  });
}

/** The legal act, with its signed document. */
export async function sign(scene: Scene, as: DemoPersonKey, step: string): Promise<void> {
  const attachmentId = await upload(scene, as, 'decision');
  const seen = Number((await viewOf(scene, as)).version);
  const { office } = scene;
  const signingMode = step === 'committee-decision' || office.unit === 'SNV' ? 'TM.' : 'TUQ.';
  const date = new Date().toISOString().slice(0, 10);
  await carryOut(scene, {
    as,
    verb: 'issue',
    body: { step, seen, number: `${seen}/QĐ-${office.unit}`, date, signingMode, attachmentId },
  });
}
