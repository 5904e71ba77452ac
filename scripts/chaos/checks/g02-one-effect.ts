import type { Violation } from '../operation.ts';
import type { Case } from './case.ts';
import { nameOf, versionsIn } from './requests.ts';
import { accuse } from './violation.ts';

/** What a key brought about happened at one instant, and clients heard the version that it led to. */
export function oneEffectPerKey({ id, requests, effects }: Case): readonly Violation[] {
  const say = accuse(2, id);
  return requests.flatMap(({ causeId, operations }) => {
    const caused = effects.get(causeId) ?? [];
    const [first] = operations;
    const name = first === undefined ? causeId : nameOf(first);
    const instants = new Set(caused.map(({ at }) => at));
    const last = caused.at(-1)?.seq;
    const other = versionsIn(operations).find((version) => last !== undefined && version !== last);
    return [
      ...(instants.size > 1
        ? [say(`one effect of ${name}`, `effects at events ${caused.map(({ seq }) => seq).join(', ')}`)]
        : []),
      ...(other === undefined
        ? []
        : [say(`${name} answered with version ${last}`, `answered with ${other}`)]),
    ];
  });
}
