import type { CaughtMail } from './mail-store.ts';

export function listPage(mails: readonly CaughtMail[], to: string | undefined): string {
  const rows = mails.map(
    (mail) =>
      `<tr><td>${escaped(mail.date)}</td><td>${mail.to.map(recipientLink).join(', ')}</td>` +
      `<td><a href="/messages/${mail.id}">${escaped(mail.subject || '(no subject)')}</a></td></tr>`,
  );
  const which = to ? `<p>Only to ${escaped(to)}. <a href="/">Show all</a></p>` : '';
  const table = `<table><thead><tr><th>Date</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return page(`Mail (${mails.length})`, `${which}${rows.length ? table : '<p>No mail yet.</p>'}`);
}

export function mailPage(mail: CaughtMail): string {
  const html = mail.html
    ? `<iframe title="HTML part" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/messages/${mail.id}/html"></iframe>`
    : '<p>This mail has no HTML part.</p>';
  return page(
    mail.subject || '(no subject)',
    `<p><a href="/">All mail</a></p><dl><dt>From</dt><dd>${escaped(mail.from)}</dd><dt>To</dt><dd>${mail.to.map(recipientLink).join(', ')}</dd>` +
      `<dt>Date</dt><dd>${escaped(mail.date)}</dd><dt>Message-ID</dt><dd>${escaped(mail.messageId)}</dd></dl>` +
      `${html}<h2>Text part</h2><pre>${escaped(mail.text)}</pre>`,
  );
}

/** The HTML part, with its links opening beside the frame rather than inside it. */
export function bodyOf(mail: CaughtMail): string {
  return `<base target="_blank">${mail.html}`;
}

function recipientLink(address: string): string {
  return `<a href="/?to=${encodeURIComponent(address)}">${escaped(address)}</a>`;
}

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:1rem auto;padding:0 1rem;color:#222}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #ccc}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dd{margin:0;overflow-wrap:anywhere}
iframe{width:100%;height:60vh;border:1px solid #999;background:#fff}pre{white-space:pre-wrap;background:#f4f4f4;padding:1rem}`;

function page(title: string, body: string): string {
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${escaped(title)}</title><style>${style}</style></head><body><h1>${escaped(title)}</h1>${body}</body></html>`
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
