import { hurryMail } from '../../commands/mail.ts';
import type { Connection } from '../../db/client.ts';
import { type Notice, queueNotices } from '../../db/queue-notice.ts';
import { sealText } from '../../db/sealed-text.ts';
import { entrantByAddress } from '../../identity/find-person.ts';
import { makeOnce, type OnceFor } from '../../identity/once-only.ts';
import { attemptsOf } from '../../identity/sign-in-limits.ts';
import { sha256Of } from '../../identity/token-text.ts';
import type { Engine } from '../context.ts';

/** What a link in a mail leads to, and the mail that carries it. */
const mailOf = {
  'sign-in': 'sign-in-link',
  'set-password': 'password-link',
  invitation: 'invitation',
  verification: 'verification-link',
} as const satisfies Record<string, Notice['kind']>;
type LinkPurpose = keyof typeof mailOf;

/** Sends somebody a mail with a link that works once. */
export async function mailLink(engine: Engine, purpose: LinkPurpose, whom: OnceFor): Promise<void> {
  await oweLink(engine, engine.db, purpose, whom);
  void hurryMail(engine.client);
}

/** Owes somebody such a mail, together with what else happens. In the outbox the link's secret is sealed. */
export async function oweLink(
  engine: Engine,
  db: Connection,
  purpose: LinkPurpose,
  whom: OnceFor,
): Promise<void> {
  const secret = await makeOnce(engine, purpose, whom);
  await queueNotices(db, [
    {
      kind: mailOf[purpose],
      recipientId: whom.personId,
      about: `link:${sha256Of(secret)}`,
      notice: { sealed: sealText(engine.secret, 'mail link', secret) },
    },
  ]);
}

/**
 * Somebody asks for a link to an address. The answer is the same for every address; what is done for one that is known
 * goes on in `done`, so that the time tells nothing either.
 */
export async function askForLink(
  engine: Engine,
  purpose: 'sign-in' | 'set-password',
  { mail, from }: { readonly mail: string; readonly from: string | null },
): Promise<{ readonly waitSeconds: number; readonly done: Promise<void> }> {
  const waitSeconds = await attemptsOf(engine).mailsFrom(from);
  return { waitSeconds, done: waitSeconds > 0 ? Promise.resolve() : mailIfKnown(engine, purpose, mail) };
}

async function mailIfKnown(engine: Engine, purpose: LinkPurpose, mail: string): Promise<void> {
  const person = await entrantByAddress(engine.db, mail);
  if (person === null || !(await attemptsOf(engine).mayMail(person.id))) return;
  await mailLink(engine, purpose, { personId: person.id });
}
