import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { commandKinds } from '../../domain/approval/command.ts';
import { keepGoing } from './keep-going.ts';
import { type ApprovalStart, commandUpdate, type Outcome, progressQuery, renewSignal } from './messages.ts';
import { openRecord, refused } from './record.ts';

/** A run without an accepted submit ends after this long, so that a corrected one can start afresh. */
const submitTimeout = '30 seconds';
/** Replay runs at about 1,000 events a second; a run stays well below. */
const longHistory = 1_500;

/** Carries one submission from its first submit to its end. */
export async function approval(start: ApprovalStart): Promise<Outcome> {
  const record = openRecord(start);

  for (const kind of commandKinds)
    setHandler(commandUpdate(kind), (command) => record.answer(command, Date.now()), {
      validator: (command) => {
        const refusal = record.whyNot(command, Date.now());
        if (refusal !== null) throw refused(refusal);
      },
    });
  setHandler(progressQuery, record.progress);
  let renewed = false;
  setHandler(renewSignal, () => {
    renewed = true;
  });

  if (!(await condition(record.isOpen, submitTimeout)))
    throw ApplicationFailure.nonRetryable('no submit was accepted', 'not-submitted');

  const isLong = () => workflowInfo().continueAsNewSuggested || workflowInfo().historyLength > longHistory;
  await keepGoing(record, () => record.isClosed() || renewed || isLong());
  await condition(allHandlersFinished);
  return record.isClosed() && record.unprojected().length === 0
    ? record.outcome()
    : continueAsNew<typeof approval>({ submissionId: start.submissionId, carried: record.carry() });
}
