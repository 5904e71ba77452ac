import { dong } from '../money-text.ts';
import { type Plan, seenBy } from '../plan.ts';
import { listOf, type Stage } from '../stage.ts';
import { upload } from './first-submit.ts';

export async function decision(stage: Stage, { id }: Plan): Promise<void> {
  const { items } = await stage.get('snv-director', `/api/submissions/${id}/timeline`);
  const skipped = listOf(items).find(({ type }) => type === 'stage-skipped');
  const { condition, facts } = Object(skipped?.data);
  stage.say(
    `   The People's Committee is not asked: ${String(condition)} does not hold for ${dong(Object(facts).amount)}. The record says so.`,
  );
  const attachmentId = await upload(stage, 'snv-director', id, 'quyet-dinh-da-ky.pdf', 'decision');
  const document = {
    step: 'delegated-decision',
    number: '1129/QĐ-SNV',
    date: today(),
    signingMode: 'TUQ.',
    attachmentId,
  };
  await stage.act('snv-director', id, 'issue', {
    ...document,
    seen: await seenBy(stage, 'snv-director', id),
  });
  stage.say('   Decision 1129/QĐ-SNV, signed TUQ. (by delegation), with the signed file.');
}

/** The day in Vietnam, `2026-11-23`. */
export const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
