import { parseArgs } from 'node:util';
import { z } from 'zod';
import { submissionKinds } from '../../domain/content/submission-kind.ts';

export const usage = `npm run --silent export:xes -- [--out FILE] [--submission ID] [--kind KIND] [--year N] [--names]
  Writes the audit trail as an event log (XES, IEEE 1849), a case per submission: docs/xes.md says what is in it.
  --out FILE         where to; "-" is the standard output, a name that ends in .gz is packed
                     (without it: totrinh.xes, or the standard output where that is no terminal)
  --submission ID    one submission, by its id or its file number
  --kind KIND        ${submissionKinds.join(', ')}
  --year N           submissions for this year
  --names            people's names instead of pseudonyms: the file is then personal data
  DATABASE_URL         the record to read; without it, that of the system that "npm start" keeps running
  INSTALLATION_SECRET  makes the pseudonyms; without it, that of the same system; not needed with --names`;

const schema = z.object({
  out: z.string().min(1).optional(),
  submission: z.string().min(1).optional(),
  kind: z.enum(submissionKinds).optional(),
  year: z.coerce.number().int().min(1900).max(9999).optional(),
  names: z.boolean().default(false),
  help: z.boolean().default(false),
});

const flags = {
  out: { type: 'string' },
  submission: { type: 'string' },
  kind: { type: 'string' },
  year: { type: 'string' },
  names: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What the command line asks for, or what is wrong with it. */
export function optionsFrom(args: readonly string[]): z.infer<typeof schema> | string {
  try {
    const parsed = schema.safeParse(parseArgs({ args: [...args], options: flags }).values);
    if (parsed.success) return parsed.data;
    return parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
