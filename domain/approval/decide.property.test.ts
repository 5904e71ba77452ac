import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryStated } from '../../tests/support/arbitrary-content.ts';
import { arbitraryDefinition, rolesAndUnitsOfGenerated } from '../../tests/support/arbitrary-definition.ts';
import { arbitraryIntents } from '../../tests/support/arbitrary-intent.ts';
import { finishHonestly } from '../../tests/support/finish-honestly.ts';
import { type History, playOut } from '../../tests/support/random-history.ts';
import { million, revisionOfLines, stateLine } from '../../tests/support/sample-revision.ts';
import { shippedDefinition, shippedNames } from '../../tests/support/shipped-definitions.ts';
import { factsOfKind } from '../content/facts.ts';
import { checkDefinition } from '../definition/check-definition.ts';
import type { AmountBySource } from '../money/funding-source.ts';
import { totalOf } from '../money/vnd.ts';
import type { Revision } from './revision.ts';

const revisionWith = (training: number, scholarship: number, equipment: AmountBySource): Revision =>
  revisionOfLines(
    [
      stateLine('training', 'training', { province: training }, { group: 'digital' }),
      stateLine('scholarship', 'scholarship', { province: scholarship }),
      stateLine('equipment', 'equipment', equipment),
    ],
    { authors: ['p1'], beneficiaries: ['p2'] },
  );

const smallRevision = revisionWith(20, 30, { province: 25, commune: 15 });
const nearThreshold = revisionWith(900 * million, 600 * million, {
  province: 400 * million,
  commune: 150 * million,
});

/** What must hold of every history's end, too: whoever does what is asked brings it to an end. */
function demandEnd({ state, ledger, now }: History): void {
  expect(finishHonestly(state, ledger, now).is).toMatch(/completed|rejected|withdrawn|cancelled/);
}

test('the definitions that are made up here could be published', () => {
  const known = { ...rolesAndUnitsOfGenerated, facts: factsOfKind['training-plan'] };
  fc.assert(
    fc.property(arbitraryDefinition, (definition) => {
      expect(checkDefinition(definition, known)).toEqual({ definition });
    }),
    { numRuns: 50 },
  );
});

describe('whatever anybody does, every rule holds at every event', { timeout: 60_000 }, () => {
  test.each(shippedNames)('in %s', (name) => {
    const definition = shippedDefinition(name);
    fc.assert(
      fc.property(
        arbitraryIntents(60),
        fc.constantFrom(smallRevision, nearThreshold),
        (intents, revision) => {
          const history = playOut({ definition, revision, appropriated: 500 * million }, intents);
          demandAuthority(history);
          demandEnd(history);
        },
      ),
      { numRuns: 40, interruptAfterTimeLimit: 30_000 },
    );
  });

  test('in any definition', () => {
    fc.assert(
      fc.property(
        arbitraryDefinition,
        arbitraryIntents(50),
        arbitraryStated,
        (definition, intents, stated) => {
          const revision = { ...smallRevision, facts: { ...stated, ...smallRevision.facts } };
          demandEnd(playOut({ definition, revision, appropriated: 40 }, intents));
        },
      ),
      { numRuns: 150, interruptAfterTimeLimit: 30_000 },
    );
  });
});

/** Above the threshold the People's Committee signs, below it Home Affairs. */
function demandAuthority({ events, state }: History): void {
  const approved = events.find((event) => event.type === 'approved');
  if (approved?.type !== 'approved') return;
  const above = totalOf(approved.data.amountBySource) >= 2000 * million;
  expect(state.document?.step).toBe(above ? 'committee-decision' : 'delegated-decision');
}
