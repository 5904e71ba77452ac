import nodemailer from 'nodemailer';
import { expect, onTestFinished, test } from 'vitest';
import { startMailCatcher, type Treatment } from './mail-catcher.ts';
import { startMailPage } from './mail-page.ts';
import { freePort } from './ports.ts';

const mail = {
  from: 'Tờ trình <totrinh@localhost>',
  subject: '<b>Đã duyệt</b>',
  text: 'xin chào',
  html: '<script>alert(1)</script>',
};

async function catcherThat(onRecipient: (address: string) => Treatment = () => 'accept') {
  const catcher = await startMailCatcher({ keep: 3, onRecipient });
  const page = await startMailPage(catcher, await freePort());
  onTestFinished(async () => {
    await page.stop();
    await catcher.stop();
  });
  const transport = nodemailer.createTransport({ url: catcher.smtpUrl, socketTimeout: 300 });
  return { catcher, page, send: (to: string) => transport.sendMail({ ...mail, to }) };
}

test('keeps the newest mails, newest first, and finds those of one person', async () => {
  const { page, send } = await catcherThat();
  for (const name of ['an', 'binh', 'chi', 'dung']) await send(`${name}@example.org`);
  const list = async (query: string): Promise<unknown> =>
    (await fetch(`${page.url}/messages.json${query}`)).json();
  const to = (name: string) =>
    expect.objectContaining({ to: [`${name}@example.org`], subject: mail.subject });
  expect(await list('')).toEqual([to('dung'), to('chi'), to('binh')]);
  expect(await list('?to=CHI@example.org')).toEqual([to('chi')]);
});

test('shows a mail without running or believing anything in it', async () => {
  const { page, send } = await catcherThat();
  await send('an@example.org');
  const list = await (await fetch(page.url)).text();
  expect(list).toContain('&#60;b&#62;Đã duyệt');
  const body = await fetch(`${page.url}/messages/1/html`);
  expect(body.headers.get('content-security-policy')).toMatch(/^sandbox allow-popups .*default-src 'none'/);
});

test('refuses, puts off and hangs as it is told', async () => {
  const treatments: Record<string, Treatment> = { no: 'refuse', later: 'try_later', silent: 'hang' };
  const { catcher, send } = await catcherThat(
    (address) => treatments[address.split('@')[0] ?? ''] ?? 'accept',
  );
  await expect(send('no@example.org')).rejects.toMatchObject({ responseCode: 550 });
  await expect(send('later@example.org')).rejects.toMatchObject({ responseCode: 451 });
  await expect(send('silent@example.org')).rejects.toMatchObject({ code: 'ETIMEDOUT' });
  expect(catcher.messages()).toEqual([]);
});
