import fc from 'fast-check';
import { commandKinds } from '../../domain/approval/command.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * What somebody is up to. It becomes a command only before a state (`deed-of-intent.ts`): mostly one that fits what waits
 * there, sometimes exactly what is asked, sometimes any verb by anybody with any body.
 */
const intent = fc.record({
  verb: fc.oneof(
    { weight: 3, arbitrary: fc.constant('honest' as const) },
    { weight: 5, arbitrary: fc.constant('fitting' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...commandKinds) },
  ),
  task: fc.nat(3),
  person: fc.nat(29),
  behalf: fc.option(fc.nat(29), { freq: 5 }),
  post: fc.oneof(
    { weight: 8, arbitrary: fc.constant('right' as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'higher' as const,
        'author' as const,
        'administrator' as const,
        'wrong' as const,
      ),
    },
  ),
  work: fc.constantFrom('assign' as const, 'propose' as const, 'decide' as const),
  choice: fc.nat(99),
  seenLag: fc.constantFrom(0, 0, 0, 0, 0, 1, 4, 30),
  hasRemark: fc.constantFrom(true, true, true, true, false),
  line: fc.nat(4),
  portion: fc.constantFrom(100, 100, 50, 1, 0, 130),
  toggles: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
  wait: fc.constantFrom(0, 0, 0, minute, hour, 8 * hour, day, 3 * day, 12 * day, 60 * day),
  clock: fc.boolean(),
  ledger: fc.constantFrom('all' as const, 'all' as const, 'first' as const, 'silent' as const),
});

export type Intent = typeof intent extends fc.Arbitrary<infer Value> ? Value : never;

export const arbitraryIntents = (maxLength: number): fc.Arbitrary<readonly Intent[]> =>
  fc.array(fc.noBias(intent), { maxLength, size: 'max' });
