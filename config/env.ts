import { z } from 'zod';
import { readTemporal, type TemporalSettings } from './temporal.ts';

type Source = Readonly<Record<string, string | undefined>>;

const urlOf = (protocols: RegExp, example: string) =>
  z.string({ error: `is missing (for example ${example})` }).refine((value) => {
    return URL.canParse(value) && protocols.test(new URL(value).protocol);
  }, `must be a URL like ${example}`);

const postgresUrl = urlOf(/^postgres(ql)?:$/, 'postgres://user:password@localhost:5432/totrinh');

const schema = z
  .object({
    DATABASE_URL: postgresUrl,
    DATABASE_MIGRATION_URL: postgresUrl.optional(),
    SMTP_URL: urlOf(/^smtps?:$/, 'smtp://localhost:1025'),
    MAIL_FROM: z
      .string()
      .includes('@', { error: 'must hold an e-mail address' })
      .default('Tờ trình <totrinh@localhost>'),
    PUBLIC_URL: urlOf(/^https?:$/, 'https://totrinh.example.org').optional(),
    PORT: z.coerce.number({ error: 'must be a port number' }).int().min(1).max(65535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    STORAGE_DIR: z.string({ error: 'is missing (the directory for attachments)' }),
    INSTALLATION_SECRET: z
      .string({ error: 'is missing (at least 32 random characters, kept for ever)' })
      .min(32, 'must have at least 32 characters'),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    DEMO: z.stringbool({ error: 'must be true or false' }).default(false),
    TEMPORAL_TASK_QUEUE: z.string().default('approval'),
    MAIL_TASK_QUEUE: z.string().default('mail'),
  })
  .refine((env) => env.DEMO || !env.INSTALLATION_SECRET.startsWith('change-me'), {
    path: ['INSTALLATION_SECRET'],
    error: 'is still the one of .env.example, which everybody knows',
  });

export type Env = Readonly<Omit<z.infer<typeof schema>, 'PUBLIC_URL'>> & {
  /** Without a slash at the end. */
  readonly PUBLIC_URL: string;
  readonly temporal: TemporalSettings;
};

/** Reads the environment once. A bad one throws a single error that lists every problem by variable name. */
export function readEnv(source: Source = process.env): Env {
  const parsed = schema.safeParse(present(source));
  const temporal = attempt(() => readTemporal(source));
  const problems = [
    ...(parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? []),
    ...('problem' in temporal ? [`TEMPORAL_*: ${temporal.problem}`] : []),
  ];
  if (!parsed.success || 'problem' in temporal) throw new EnvironmentError(problems);
  const publicUrl = parsed.data.PUBLIC_URL ?? `http://localhost:${parsed.data.PORT}`;
  return { ...parsed.data, PUBLIC_URL: publicUrl.replace(/\/+$/, ''), temporal: temporal.value };
}

export class EnvironmentError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      `The environment cannot be used as it is:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
    this.name = 'EnvironmentError';
  }
}

/** Compose files hand on unset variables as empty strings: those count as absent. */
function present(source: Source): Record<string, string> {
  return Object.fromEntries(
    Object.entries(source).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
  );
}

function attempt<T>(work: () => T): { value: T } | { problem: string } {
  try {
    return { value: work() };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
