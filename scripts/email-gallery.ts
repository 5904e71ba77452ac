import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { type Language, languages } from '../domain/bilingual.ts';
import { isMailKind, type MailKind, mailKinds } from '../domain/mail-kind.ts';
import { previewMail } from '../emails/preview-mail.ts';
import { freePort } from './runtime/ports.ts';

const isLanguage = (text: string): text is Language => languages.some((language) => language === text);

const style = `
  body { margin: 0; font: 16px/1.5 system-ui, sans-serif; display: flex; min-height: 100vh; color: #1b2430; background: #f6f5f1; }
  nav { padding: 20px; background: #fff; border-right: 1px solid #dcd9d0; border-top: 4px solid #8f1d2c; }
  nav p { margin: 0; white-space: nowrap; } nav a { color: #1f5fa8; } a[aria-current] { color: #8f1d2c; font-weight: 600; }
  main { flex: 1; padding: 20px; min-width: 0; } h1 { font-size: 18px; margin: 0 0 12px; }
  .parts { display: flex; gap: 16px; flex-wrap: wrap; align-items: flex-start; }
  iframe { flex: 2 1 620px; height: 82vh; border: 1px solid #dcd9d0; background: #fff; }
  pre { flex: 1 1 380px; white-space: pre-wrap; margin: 0; padding: 16px; background: #fff; border: 1px solid #dcd9d0; font-size: 14px; }
`;

const path = (kind: MailKind, language: Language) => `/${kind}/${language}`;

async function galleryPage(kind: MailKind, language: Language) {
  const { subject, text } = await previewMail(kind, language);
  const links = mailKinds.map((each) => {
    const mark = (other: Language) => (each === kind && other === language ? html` aria-current="page"` : '');
    const toOne = (other: Language) => html`<a href="${path(each, other)}"${mark(other)}>${other}</a>`;
    return html`<p>${toOne('vi')} ${toOne('en')} ${each}</p>`;
  });
  return html`<!doctype html>
    <html lang="en">
      <head><meta charset="utf-8" /><title>${kind} (${language})</title><style>${style}</style></head>
      <body>
        <nav aria-label="Mails">${links}</nav>
        <main lang="${language}">
          <h1>${subject}</h1>
          <div class="parts">
            <iframe src="${path(kind, language)}/html" title="HTML"></iframe>
            <pre>${text}</pre>
          </div>
        </main>
      </body>
    </html>`;
}

const gallery = new Hono()
  .get('/', (c) => c.redirect(path('action-needed', 'vi')))
  .get('/:kind/:language/:part?', async (c) => {
    const { kind, language, part } = c.req.param();
    if (!isMailKind(kind) || !isLanguage(language)) return c.notFound();
    if (part === undefined) return c.html(await galleryPage(kind, language));
    return part === 'html' ? c.html((await previewMail(kind, language)).html) : c.notFound();
  });

const port = await freePort(3090);
serve({ fetch: gallery.fetch, hostname: '127.0.0.1', port });
process.stdout.write(`Mails with their preview data: http://127.0.0.1:${port}\n`);
