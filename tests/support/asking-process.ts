import type { Database } from '../../db/client.ts';
import { definitions } from '../../db/schema/definitions.ts';
import type { Content } from '../../domain/content/content.ts';
import type { Asks, Definition } from '../../domain/definition/definition.ts';
import { samplePlan } from './sample-content.ts';

const words = { vi: 'Bước', en: 'Step' };

export const questions = {
  perSchool: { type: 'number', label: { vi: 'Số máy mỗi trường', en: 'Devices for each school' } },
  remark: { type: 'text', label: { vi: 'Máy đặt ở đâu', en: 'Where they will stand' } },
  replaces: { type: 'boolean', label: { vi: 'Thay thế máy hỏng?', en: 'Do they replace broken ones?' } },
} as const satisfies Asks;

/** An equipment request that asks Finance only when nothing is replaced; Home Affairs signs. */
export const askingProcess = (rest: Partial<Definition> = {}): Definition => ({
  key: 'asking',
  version: 1,
  kind: 'equipment',
  name: words,
  effectiveFrom: '2026-01-01',
  facts: {},
  asks: questions,
  stages: [
    {
      key: 'opinion',
      name: words,
      completes: 'all',
      condition: 'not(replaces)',
      skippedBecause: words,
      steps: [
        {
          key: 'opinion',
          kind: 'consultation',
          name: words,
          handledBy: { unit: { rule: 'named', code: 'STC' }, decide: ['director', 'department-head'] },
          verdicts: ['concur', 'object'],
          term: { workingDays: 5 },
        },
      ],
    },
    {
      key: 'decision',
      name: words,
      completes: 'all',
      steps: [
        {
          key: 'decision',
          kind: 'signature',
          name: words,
          handledBy: { unit: { rule: 'named', code: 'SNV' }, decide: ['director'] },
          substitute: { unit: { rule: 'named', code: 'UBND' }, decide: ['vice-chair'] },
          verdicts: ['approve', 'return'],
          returnTo: ['author'],
          signingMode: 'TUQ.',
          term: { workingDays: 5 },
        },
      ],
    },
  ],
  authorTerm: { workingDays: 5 },
  resubmission: 'restart',
  ...rest,
});

/** Puts a process in force for a unit. */
export async function publishFor(db: Database, ownerUnitId: string, body: Definition): Promise<void> {
  const { key, version, kind, effectiveFrom } = body;
  await db.insert(definitions).values({ key, version, kind, effectiveFrom, ownerUnitId, body });
}

/** A faultless equipment request, but for the answers. */
export const equipmentRequest: Content = {
  ...samplePlan,
  title: 'Máy tính cho các trường',
  lines: samplePlan.lines.filter(({ kind }) => kind === 'equipment'),
  total: 28_000_000,
  totalInWords: '',
  funding: { province: 28_000_000 },
};
