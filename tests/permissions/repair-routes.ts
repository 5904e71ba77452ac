import { person } from '../../demo/demo-people.ts';
import { repairKinds } from '../../services/repairs/repair-inputs.ts';
import { administratorOnly, at, type Rule, readersOnly, topAdministrator, verbOf } from './expected.ts';
import type { Trial } from './routes.ts';

const reason = 'Thử quyền.';
const step = 'review';
const seen = 1_000_000;

/** What each repair is tried with; none of it can be carried out twice in a way that another would notice. */
const bodies: Readonly<Record<(typeof repairKinds)[number], Trial['body']>> = {
  urge: () => ({ step, reason }),
  reassign: () => ({ step, assigneeId: person('xst-drafter').id, work: 'propose', reason }),
  appoint: () => ({ step, personId: person('pmx-drafter').id, reason }),
  extend: () => ({ step, due: '2000-01-01T00:00:00Z', reason }),
  'send-back': () => ({ reason, seen }),
  'record-paper': ({ attachment }) => ({
    ...{
      step,
      seen,
      signerId: person('xst-drafter').id,
      verdict: 'approve',
      number: '1',
      date: '2026-01-01',
    },
    ...{ attachmentId: attachment, reason },
  }),
  'confirm-paper': () => ({ step, seen, agrees: true, reason }),
  skip: () => ({ step, reason }),
};

/** A paper is confirmed by an administrator, or in the office that handles the step. */
const confirming: Rule = verbOf(
  at('managing', 'administrator'),
  at('review', 'department-head', 'deputy-director'),
  // Refused as what it is: their own.
  at('own', 'drafter', 'unit-head'),
);

/** Every route of `api/routes/repairs.ts`. */
export const repairTrials: Readonly<Record<string, Trial>> = Object.fromEntries([
  ...repairKinds.flatMap((kind): readonly (readonly [string, Trial])[] => {
    const body = bodies[kind];
    const rule = kind === 'confirm-paper' ? confirming : topAdministrator;
    const trial: Trial = body === undefined ? { rule } : { rule, body };
    const single = [
      [`POST /api/submissions/{id}/repairs/${kind}`, trial],
      // What one may not confirm is told as a refusal in the preview.
      [
        `POST /api/submissions/{id}/repairs/${kind}/preview`,
        kind === 'confirm-paper' ? { ...trial, rule: readersOnly } : trial,
      ],
    ] as const;
    if (kind === 'record-paper' || kind === 'confirm-paper') return single;
    return [...single, [`POST /api/repairs/${kind}`, several(body)]];
  }),
  ...(['retry', 'resume'] as const).flatMap((kind): readonly (readonly [string, Trial])[] => [
    [`GET /api/submissions/{id}/repairs/${kind}`, { rule: topAdministrator }],
    [`POST /api/submissions/{id}/repairs/${kind}`, { rule: topAdministrator, body: () => ({ reason }) }],
    [`POST /api/repairs/${kind}`, several(() => ({ reason }))],
  ]),
]);

function several(body: Trial['body']): Trial {
  return {
    rule: administratorOnly,
    body: (scene) => ({ submissionIds: [scene.plan], repair: body?.(scene) ?? {} }),
  };
}
