import { digestOfState } from '../../../domain/approval/state.ts';
import { isClosed } from '../../../domain/approval/submission-state.ts';
import { approvalWorkflowId, type Progress, progressQuery } from '../../../workflows/approval/messages.ts';
import { publicKeyOf } from '../../audit/public-key.ts';
import { verifyAudit } from '../../audit/verify-audit.ts';
import { sentenceOf } from '../../audit/words.ts';
import { withConnection } from '../../runtime/postgres-databases.ts';
import type { Evidence, Violation } from '../operation.ts';
import type { Case } from './case.ts';
import type { Scene } from './scene.ts';
import { accuse } from './violation.ts';

/** What the separate verifier finds. */
export async function auditVerifies({ databaseUrl, secret }: Evidence): Promise<readonly Violation[]> {
  const { violations } = await withConnection(databaseUrl, (sql) => verifyAudit(sql, publicKeyOf(secret)));
  return violations.map((one) =>
    accuse(7, one.submissionId ?? null)('an audit trail as it was written', sentenceOf(one, 'en')),
  );
}

/** Folding the trail gives what the workflow holds: its present state while it runs, what it ended with afterwards. */
export async function trailGivesTheState(one: Case, scene: Scene): Promise<readonly Violation[]> {
  const say = accuse(7, one.id);
  const { state, events, runs } = one;
  const gap = events.find(({ seq }, index) => seq !== index + 1);
  if (gap !== undefined) return [say(`event ${events.indexOf(gap) + 1}`, `event ${gap.seq}`)];
  if (state === null)
    return events.length === 0 ? [] : [say('a trail that can be folded', 'one that cannot')];
  if (isClosed(state.is)) {
    const expected = `${state.is} at version ${state.version}`;
    const outcomes = runs.flatMap(({ outcome }) =>
      outcome === null ? [] : [`${outcome.state} at version ${outcome.version}`],
    );
    return outcomes.length === 1 && outcomes[0] === expected
      ? []
      : [say(`a workflow that ended ${expected}`, outcomes.join(', ') || 'none that ended')];
  }
  const progress = await progressOf(scene, one.id);
  const digest = digestOfState(state);
  if (progress instanceof Error) return [say('a workflow that runs and answers', progress.message)];
  return progress.version === state.version && progress.digest === digest
    ? []
    : [
        say(
          `version ${state.version}, digest ${digest}`,
          `the workflow is at ${progress.version}, digest ${progress.digest}`,
        ),
      ];
}

/** Asked again while workers are busy with what they missed; in the end the last error. */
async function progressOf({ client }: Scene, submissionId: string): Promise<Progress | Error> {
  const until = Date.now() + patienceMs;
  while (true) {
    const answer = await client
      .withDeadline(Date.now() + 10_000, () =>
        client.workflow.getHandle(approvalWorkflowId(submissionId)).query(progressQuery),
      )
      .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
    if (!(answer instanceof Error) || Date.now() > until) return answer;
  }
}
const patienceMs = 60_000;
