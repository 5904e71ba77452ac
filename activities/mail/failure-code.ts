const replyPattern = /^([45]\d\d)(?:[ -](\d\.\d{1,3}\.\d{1,3}))?(?!\d)/;

/** What may be stored and logged of a failed attempt: servers quote addresses in their replies, so codes alone. */
export function failureCode(reason: string): string {
  const reply = replyPattern.exec(reason);
  if (reply !== null) return reply.slice(1).filter(Boolean).join(' ');
  if (reason === 'not an e-mail address') return reason;
  const systemCode = /\bE[A-Z]{3,}\b/.exec(reason)?.[0];
  return systemCode ?? (/time|abort/i.test(reason) ? 'timeout' : 'no answer');
}

/** Whether the server could not be talked to at all: without a reply, or with "closing down" (421). */
export const isServerAway = (reason: string): boolean => {
  const code = replyPattern.exec(reason)?.[1];
  return code === undefined || code === '421';
};
