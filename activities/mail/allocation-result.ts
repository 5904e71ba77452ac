import { allocatableLines, heldFor, moneyOf } from '../../domain/approval/amounts.ts';
import type { LineMoney } from '../../domain/approval/state.ts';
import { totalOf } from '../../domain/money/vnd.ts';
import type { PropsOf } from '../../emails/catalogue.ts';
import { shortageText } from '../../emails/shortage-text.ts';
import { asAuthorOrParticipant } from './because.ts';
import type { Occasion } from './occasion.ts';
import { linesOf, nextTold, told } from './told.ts';

type Props = PropsOf['allocation-result'];

/** How every request stands whose outcome is certain: confirmed, or waiting. */
export async function allocationResult(occasion: Occasion): Promise<Props> {
  const { state, submission, recipient } = occasion;
  const lineOf = await linesOf(occasion);
  const lines = allocatableLines(state).flatMap(({ line, amount }): Props['lines'] => {
    const money = moneyOf(state, line.id);
    if (!isCertain(money)) return [];
    const told = { line: lineOf(line.id), requested: totalOf(amount) };
    const granted = totalOf(heldFor(money));
    if (granted >= told.requested) return [{ ...told, outcome: 'full', granted }];
    const purpose = line.kind === 'scholarship' ? 'scholarship' : 'equipment';
    const reason = shortageText(
      { purpose, year: submission.year, missing: money.missing },
      recipient.language,
    );
    if (granted > 0) return [{ ...told, outcome: 'part', granted, reason }];
    return [{ ...told, outcome: 'waiting', reason, ...(money.rank === null ? {} : { rank: money.rank }) }];
  });
  return {
    ...(await told(occasion, await asAuthorOrParticipant(occasion))),
    lines,
    next: await nextTold(occasion),
  };
}

const isCertain = ({ attempt, requested, reserved }: LineMoney): boolean =>
  attempt > 0 && totalOf(requested) === 0 && totalOf(reserved) === 0;
