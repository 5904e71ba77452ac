import { z } from 'zod';
import { clipped, singleLine } from './single-line.ts';

/** `permanent`: the mailbox was refused, repeating is pointless; `reason` may quote the server, so it stays out of logs. */
export type SendFailure = { readonly sent: false; readonly permanent: boolean; readonly reason: string };

/** What the mail library says about a failed attempt. */
const smtpError = z.object({
  message: z.string(),
  command: z.string().optional(),
  responseCode: z.number().optional(),
  response: z.string().optional(),
});
type SmtpError = z.infer<typeof smtpError>;

const reasonLimit = 500;

export function failureOf(error: unknown): SendFailure {
  const parsed = smtpError.safeParse(error);
  if (!parsed.success) return { sent: false, permanent: false, reason: 'unknown mail failure' };
  const { message, response } = parsed.data;
  const reason = clipped(singleLine(response ?? message), reasonLimit);
  return { sent: false, permanent: refusesMailbox(parsed.data), reason };
}

/**
 * A 5xx to `RCPT TO` is about this mailbox, elsewhere about us. So are there the replies that speak of our
 * sign-in, our order of commands or the server's policy (5.7.x, a relay that is not open to us): whoever mends
 * the settings gets these mails out, hence they are not given up.
 */
function refusesMailbox({ command, responseCode = 0, response = '' }: SmtpError): boolean {
  if (command !== 'RCPT TO' || responseCode < 500) return false;
  return responseCode !== 503 && responseCode !== 530 && !/^\d{3}[ -]5\.7\.\d/.test(response);
}
