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
    /** The issuer of single sign-on over OpenID Connect; without it there is none. */
    OIDC_ISSUER: urlOf(/^https?:$/, 'https://sso.example.gov.vn').optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().default('SSO'),
    OIDC_TRUST_ADDRESSES: z.stringbool({ error: 'must be true or false' }).default(false),
    API_REQUESTS_PER_MINUTE: z.coerce.number({ error: 'must be a number' }).int().min(1).default(6_000),
    PROXIES: z.coerce.number({ error: 'must be a number' }).int().min(0).max(10).default(0),
    TEMPORAL_TASK_QUEUE: z.string().default('approval'),
    MAIL_TASK_QUEUE: z.string().default('mail'),
  })
  .refine((env) => env.DEMO || !env.INSTALLATION_SECRET.startsWith('change-me'), {
    path: ['INSTALLATION_SECRET'],
    error: 'is still the one of .env.example, which everybody knows',
  })
  .refine((env) => env.OIDC_ISSUER === undefined || (env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET), {
    path: ['OIDC_ISSUER'],
    error: 'needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it',
  });

export type Env = Readonly<Omit<z.infer<typeof schema>, 'PUBLIC_URL'>> & {
  /** Without a slash at the end. */
  readonly PUBLIC_URL: string;
  readonly temporal: TemporalSettings;
  /** Left out where there is no single sign-on. */
  readonly sso?: SsoEnv;
};

type SsoEnv = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
  readonly trustsAddresses: boolean;
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
  return {
    ...parsed.data,
    PUBLIC_URL: publicUrl.replace(/\/+$/, ''),
    temporal: temporal.value,
    ...ssoIn(parsed.data),
  };
}

function ssoIn(env: z.infer<typeof schema>): { readonly sso?: SsoEnv } {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return {};
  const { OIDC_NAME: name, OIDC_TRUST_ADDRESSES: trustsAddresses } = env;
  return { sso: { issuer, clientId, clientSecret, name, trustsAddresses } };
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
