import { z } from 'zod';
import { signingModes, verdicts } from '../../domain/definition/definition.ts';

const step = z.string().min(1).max(64).describe('Key of the step; `author` for what waits for the unit');
const reason = z.string().trim().min(1).max(4000);
const person = z.uuid();
const seen = z.int().min(0).describe('The version of the submission that the person had before their eyes');

/** What an administrator sends for each repair; every one says why. */
export const repairInputs = {
  urge: z.object({ step, reason }),
  reassign: z.object({
    step,
    assigneeId: person,
    work: z.enum(['propose', 'decide']).default('decide'),
    reason,
  }),
  appoint: z.object({ step, personId: person, reason }),
  extend: z.object({ step, due: z.iso.datetime({ offset: true }).describe('The new due date'), reason }),
  'send-back': z.object({ reason }),
  'record-paper': z.object({
    seen,
    step,
    signerId: person.describe('Who signed the paper'),
    verdict: z.enum(verdicts),
    number: z.string().trim().max(100),
    date: z.iso.date(),
    attachmentId: z.uuid().describe('The scan, uploaded before'),
    signingMode: z.enum(signingModes).optional().describe('For a signature'),
    returnTo: z.string().max(64).optional().describe('For a return: `author`, or the key of an earlier step'),
    reason,
  }),
  'confirm-paper': z.object({
    seen,
    step,
    agrees: z.boolean().describe('Whether record and paper say the same'),
    reason,
  }),
  skip: z.object({ step, reason }),
} as const;

/** What is mended around a submission; there is nothing to choose. */
export const mendingInput = z.object({ reason });

export type RepairKind = keyof typeof repairInputs;
export const repairKinds = [
  'urge',
  'reassign',
  'appoint',
  'extend',
  'send-back',
  'record-paper',
  'confirm-paper',
  'skip',
] as const satisfies readonly RepairKind[];
export type RepairInput<Kind extends RepairKind> = z.output<(typeof repairInputs)[Kind]>;
