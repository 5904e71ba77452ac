import { sendCommand } from '../../commands/approval.ts';
import type { Context } from '../context.ts';
import { requestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';
import { type Acted, versionOf } from '../submissions/act.ts';
import { earlierAnswer } from '../submissions/earlier-answer.ts';
import { hasEnded, loadSubmission } from '../submissions/load-submission.ts';
import { actionOf, prepareRepair } from './prepare-repair.ts';
import type { RepairInput, RepairKind } from './repair-inputs.ts';

/** Carries out a repair: the workflow judges it like everything else, and it stands in the record as what it is. */
export async function repairSubmission<Kind extends RepairKind>(
  ctx: Context,
  submissionId: string,
  kind: Kind,
  input: RepairInput<Kind>,
): Promise<Acted> {
  const key = requestKey(ctx, `repair:${kind}`, submissionId, input);
  const [loaded, answered] = await Promise.all([
    loadSubmission(ctx, submissionId, actionOf(kind)),
    earlierAnswer(ctx.db, key),
  ]);
  if (answered !== null) return { submissionId, version: answered };
  const { command, book } = await prepareRepair(ctx, loaded, { kind, input, key });
  await book.save(ctx.db);
  const sent = await sendCommand(ctx.client, submissionId, command);
  const late = sent.outcome === 'gone' ? await earlierAnswer(ctx.db, key) : null;
  if (sent.outcome === 'gone' && late === null && !(await hasEnded(ctx, submissionId)))
    throw new ServiceError({ code: 'outcome_unknown' });
  return { submissionId, version: late ?? versionOf(sent) };
}
