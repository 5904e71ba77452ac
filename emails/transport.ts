import nodemailer from 'nodemailer';
import type { Language } from '../domain/bilingual.ts';
import { failureOf, type SendFailure } from './send-failure.ts';
import { singleLine } from './single-line.ts';

export type OutgoingMail = {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** `<id@host>`, the same at every attempt, so that a repeat is recognisable. */
  readonly messageId: string;
  readonly language: Language;
};

export type SendResult = { readonly sent: true; readonly response: string } | SendFailure;

export type MailTransport = {
  /** Never throws for what a mail server or an address does; at most about ten seconds. */
  readonly send: (mail: OutgoingMail) => Promise<SendResult>;
  readonly close: () => void;
};

export type TransportSettings = {
  readonly smtpUrl: string;
  readonly from: string;
  /** How long one mail may take in all, waiting for a free connection included. */
  readonly limitMs?: number;
};

const stepLimitMs = 5_000;
const mailLimitMs = 10_000;

/** One plain address: nothing that could become a second recipient or a header. */
const isOneAddress = (text: string): boolean => /^[^\s\p{C}<>,;:"()]+@[^\s\p{C}<>,;:"()@]+$/u.test(text);
const isMessageId = (text: string): boolean => /^<[^\s\p{C}<>@]+@[^\s\p{C}<>@]+>$/u.test(text);

export function createTransport({ smtpUrl, from, limitMs = mailLimitMs }: TransportSettings): MailTransport {
  const transporter = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    // A connection that the server closed while it idled deserves one more try, not several.
    maxRequeues: 1,
    dnsTimeout: stepLimitMs,
    connectionTimeout: stepLimitMs,
    greetingTimeout: stepLimitMs,
    socketTimeout: stepLimitMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      if (!isMessageId(mail.messageId)) throw new TypeError('a Message-ID has the form <id@host>');
      if (!isOneAddress(mail.to)) return { sent: false, permanent: true, reason: 'not an e-mail address' };
      try {
        const { response = '' } = await transporter.sendMail({
          from,
          to: { name: '', address: mail.to },
          subject: singleLine(mail.subject),
          html: mail.html,
          text: mail.text,
          messageId: mail.messageId,
          headers: {
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            'Content-Language': mail.language,
          },
          // Socket timeouts count silence only: a server that trickles its replies would pass them for ever.
          signal: AbortSignal.timeout(limitMs),
        });
        return { sent: true, response: singleLine(response) };
      } catch (error) {
        return failureOf(error);
      }
    },
    close: () => transporter.close(),
  };
}
