import type { Guarantee } from '../operation.ts';
import type { PlannedFault } from '../plan/fault.ts';
import type { Patch } from './copy-of-source.ts';

/** A bug as a hasty colleague might write it, put into a copy of the sources; the checks of its guarantee must catch it. */
export type PlantedBug = {
  readonly name: string;
  readonly guarantee: Guarantee;
  readonly patches: readonly Patch[];
  /** What the check must say, so that it was this bug that it caught. */
  readonly shows: RegExp;
  readonly seconds: number;
  /** What brings it out, beside people at work. */
  readonly schedule: readonly PlannedFault[];
};

const every = (
  fromS: number,
  stepS: number,
  untilS: number,
  fault: Omit<PlannedFault, 'atMs'>,
): readonly PlannedFault[] =>
  Array.from({ length: Math.ceil((untilS - fromS) / stepS) }, (_, nth) => ({
    ...fault,
    atMs: (fromS + nth * stepS) * 1_000,
  }));

/** Enough for attempts to be lost and workers to take over from each other. */
const someFaults: readonly PlannedFault[] = [
  { atMs: 8_000, forMs: 1_500, kind: 'lost-replies', target: 'people:api-1' },
  { atMs: 12_000, forMs: 500, kind: 'kill', target: 'worker-1' },
];

export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'what takes too long is told as done',
    guarantee: 1,
    patches: [
      {
        file: 'commands/approval.ts',
        find: 'const patienceMs = 8_000;',
        replace: 'const patienceMs = 300;',
      },
      {
        file: 'services/submissions/act.ts',
        find: '  // A workflow closes after its last event is here',
        replace:
          "  if (sent.outcome === 'unknown') return { submissionId, version: state.version };\n" +
          '  // A workflow closes after its last event is here',
      },
    ],
    shows: /since it was accepted: not there/,
    seconds: 20,
    schedule: [5_000, 10_000, 15_000].flatMap((atMs) => [
      { atMs, forMs: 1_500, kind: 'kill', target: 'worker-1' },
      { atMs, forMs: 1_500, kind: 'kill', target: 'worker-2' },
      { atMs: atMs + 700, forMs: 300, kind: 'kill', target: 'temporal' },
    ]),
  },
  {
    name: 'a used key answers whatever the body',
    guarantee: 2,
    patches: [
      {
        file: 'services/submissions/earlier-answer.ts',
        find: "  if (known.body !== key.body) throw new ServiceError({ code: 'key_reused' });\n",
        replace: '',
      },
    ],
    shows: /bodies accepted/,
    seconds: 20,
    schedule: someFaults,
  },
  {
    name: 'who judged at one step may judge at the next',
    guarantee: 3,
    patches: [
      {
        file: 'domain/approval/exclusions.ts',
        find: '  if (!judgingKinds.includes(step.kind)) return [];',
        replace: '  if (judgingKinds.includes(step.kind)) return [];',
      },
    ],
    shows: /who decided at/,
    seconds: 20,
    schedule: someFaults,
  },
  {
    name: 'the second line of an allocation reads the pool as it was before the first',
    guarantee: 4,
    patches: [
      {
        file: 'activities/settle.ts',
        find: '  held.pools.set(pool.id, { ...pool, ...moved });\n',
        replace: '',
      },
    ],
    shows: /pool /,
    seconds: 25,
    schedule: someFaults,
  },
  {
    name: 'who was told once is not told again',
    guarantee: 5,
    patches: [
      {
        file: 'domain/approval/clock.ts',
        find: 'all.filter(({ mark }) => !fired.includes(mark));',
        replace: 'all.filter(() => fired.length === 0);',
      },
    ],
    shows: /nothing until/,
    seconds: 25,
    schedule: someFaults,
  },
  {
    name: 'a mail counts as sent before the mail server answered',
    guarantee: 6,
    patches: [
      {
        file: 'activities/mail/send-row.ts',
        find: "    result = mail === 'inactive' ? mail : await transport.send(mail);",
        replace:
          "    if (mail !== 'inactive') await markSent(db, row, 'handed over');\n    result = mail === 'inactive' ? mail : await transport.send(mail);",
      },
    ],
    shows: /not taken/,
    seconds: 20,
    schedule: every(5, 5, 19, { forMs: 3_000, kind: 'mail-later', target: 'mail' }),
  },
  {
    name: 'what decided a condition is trimmed after hashing',
    guarantee: 7,
    patches: [
      {
        file: 'db/event-rows.ts',
        find: '      data: event.data,',
        replace: "      data: 'facts' in event.data ? { ...event.data, facts: {} } : event.data,",
      },
    ],
    shows: /changed after it was written/,
    seconds: 20,
    schedule: someFaults,
  },
  {
    name: 'the build that ran counts a term from the next second',
    guarantee: 8,
    patches: [
      {
        file: 'domain/calendar/deadlines.ts',
        find: "  if ('seconds' in term) return from + term.seconds * 1000;",
        replace: "  if ('seconds' in term) return from + term.seconds * 1000 + 1000;",
      },
    ],
    shows: /replayed/,
    seconds: 20,
    schedule: someFaults,
  },
  {
    name: 'opening a submission takes its step',
    guarantee: 9,
    patches: [
      {
        file: 'api/routes/submissions.ts',
        find: "import { readTimeline } from '../../services/submissions/timeline.ts';",
        replace:
          "import { act } from '../../services/submissions/act.ts';\nimport { readTimeline } from '../../services/submissions/timeline.ts';",
      },
      {
        file: 'api/routes/submissions.ts',
        find: '      return c.json(submissionView(view, timeline), 200);',
        replace:
          "      const open = view.available.find(({ verb, because }) => verb === 'claim' && because === null);\n" +
          '      const ctx = { ...c.var.ctx, key: crypto.randomUUID() };\n' +
          "      if (open?.step) await act(ctx, id, 'claim', { step: open.step }).catch(() => undefined);\n" +
          '      return c.json(submissionView(view, timeline), 200);',
      },
    ],
    shows: /claimed/,
    seconds: 20,
    schedule: someFaults,
  },
  {
    name: 'anybody of the unit may do what a step asks for',
    guarantee: 10,
    patches: [
      {
        file: 'domain/approval/access.ts',
        find: '  return step?.unitId === unitId && step[work].includes(role);',
        replace: '  return step?.unitId === unitId && role !== null && work !== null;',
      },
    ],
    shows: /specialist|in a post that may/,
    seconds: 20,
    schedule: someFaults,
  },
];
