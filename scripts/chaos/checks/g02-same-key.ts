import type { Violation } from '../operation.ts';
import { bodyOf, certaintyOf, nameOf, plainRequestsOf, type Request, versionsIn } from './requests.ts';
import type { Scene } from './scene.ts';
import { accuse } from './violation.ts';

/** One key has one effect and one answer, whoever of its attempts and duplicates hears it; with another body it is refused. */
export function oneAnswerPerKey({ requests, evidence }: Scene): readonly Violation[] {
  return [...requests.values(), ...plainRequestsOf(evidence.operations)].flatMap(faultsOf);
}

function faultsOf({ submissionId, operations }: Request): readonly Violation[] {
  const say = accuse(2, submissionId || null);
  const accepted = operations.filter((operation) => certaintyOf(operation) === 'accepted');
  const versions = versionsIn(accepted);
  const bodies = new Set(accepted.map(bodyOf));
  const names = accepted.map(nameOf).join('; ');
  const refused = operations.find(
    (operation) =>
      certaintyOf(operation) === 'refused' &&
      accepted.some((other) => bodyOf(other) === bodyOf(operation) && heardBefore(other, operation)),
  );
  return [
    ...(versions.length > 1
      ? [say('one answer to one key', `versions ${versions.join(' and ')}: ${names}`)]
      : []),
    ...(bodies.size > 1
      ? [say('another body under a used key refused', `${bodies.size} bodies accepted: ${names}`)]
      : []),
    ...(refused === undefined
      ? []
      : [
          say('the answer that the key had', `${nameOf(refused)} was refused: ${refused.heard.at(-1)?.code}`),
        ]),
  ];
}

/** Whether one was answered with success before the other was sent. */
const heardBefore = (
  { heard }: Request['operations'][number],
  { begunAt }: Request['operations'][number],
): boolean => heard.some(({ at, status }) => status !== null && status < 400 && at < begunAt);
