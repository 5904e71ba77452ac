import type { AllocationRequest } from '../../domain/approval/command.ts';
import { documentFor } from './honest-deed.ts';
import { must, openSubmitted, type Play, type Setting } from './play.ts';
import { people } from './sample-routing.ts';

/** The yearly plan, played on to a certain point; each scene goes on from the one before. */
export function reviewed(setting: Setting = {}): Play {
  const play = openSubmitted(setting);
  must(play.act(people.deputy, { kind: 'decide', step: 'review', verdict: 'approve' }));
  return play;
}

export function consulted(setting: Setting = {}): Play {
  const play = reviewed(setting);
  for (const [step, actor] of [
    ['science-opinion', people.science],
    ['finance-opinion', people.finance],
  ] as const)
    if (play.state().open.some(({ key }) => key === step))
      must(play.act(actor, { kind: 'decide', step, verdict: 'concur' }));
  return play;
}

export function approved(setting: Setting = {}): Play {
  const play = consulted(setting);
  must(play.act(people.otherDeputy, { kind: 'decide', step: 'approval', verdict: 'approve' }));
  return play;
}

/** Signed by delegation: the sample is below the threshold. */
export function signed(setting: Setting = {}): Play {
  const play = approved(setting);
  must(play.act(people.director, documentFor(play.state(), 'delegated-decision')));
  return play;
}

/** Finance has asked the ledger; it has not answered yet. */
export function askedForMoney(
  setting: Setting = {},
  requests: readonly AllocationRequest[] = everything,
): Play {
  const play = signed(setting);
  must(play.act(people.poolKeeper, { kind: 'allocate', step: 'allocation', requests }));
  return play;
}

/** The ledger has answered and Finance has confirmed: the money is the unit's. */
export function funded(setting: Setting = {}): Play {
  const play = askedForMoney(setting);
  play.settle();
  must(
    play.act(people.poolKeeper, {
      kind: 'confirm',
      step: 'allocation',
      lineIds: ['scholarship', 'equipment'],
    }),
  );
  play.settle();
  return play;
}

const everything: readonly AllocationRequest[] = [
  { lineId: 'scholarship', amountBySource: { province: 60_000_000 }, score: 80 },
  { lineId: 'equipment', amountBySource: { province: 28_000_000 }, score: 70 },
];
