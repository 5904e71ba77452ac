import type { PropsOf } from '../../emails/catalogue.ts';
import { asAuthorOrParticipant } from './because.ts';
import type { Occasion } from './occasion.ts';
import { nextTold, personTold, requestedTotal, told } from './told.ts';

/** The receipt of a submission or resubmission. */
export async function submitted(occasion: Occasion): Promise<PropsOf['submitted']> {
  const { event, state } = occasion;
  return {
    ...(await told(occasion, await asAuthorOrParticipant(occasion))),
    by: await personTold(occasion, event),
    at: event.at,
    round: state.round,
    amount: requestedTotal(state),
    next: await nextTold(occasion),
  };
}
