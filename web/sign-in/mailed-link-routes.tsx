import type { Context } from 'hono';
import { Hono } from 'hono';
import { describedError } from '../../services/described-error.ts';
import { askForLink } from '../../services/people/mail-link.ts';
import {
  isLinkAlive,
  setPasswordByLink,
  signInByLink,
  verifyByLink,
} from '../../services/people/use-link.ts';
import type { Fault } from '../filled.ts';
import { showOpenPage } from '../frame/respond.tsx';
import type { PageEnv } from '../page-env.ts';
import { paths } from '../paths.ts';
import { typedIn } from '../typed.ts';
import { clientAddress } from './client-address.ts';
import { letIn } from './let-in.ts';
import { AskForLink, DeadLink, LinkForm, SetPassword } from './mailed-link-pages.tsx';
import { secretIn, textIn } from './sign-in-fields.tsx';

type Page = Context<PageEnv>;
type PasswordPurpose = 'set-password' | 'invitation';

/** Links of mails. Following one shows a page and does nothing; its button does. */
export const mailedLinkRoutes = new Hono<PageEnv>()
  .get('/sign-in/mail', (c) => showAsk(c, 'byMail'))
  .get('/sign-in/forgotten', (c) => showAsk(c, 'forgotten'))
  .post('/sign-in/mail', (c) => ask(c, 'byMail'))
  .post('/sign-in/forgotten', (c) => ask(c, 'forgotten'))
  .get('/link/sign-in', async (c) => {
    const secret = c.req.query('t') ?? '';
    return (await isLinkAlive(c.var.engine, 'sign-in', secret))
      ? showLink(c, 'sign-in', secret)
      : showDead(c);
  })
  .post('/link/sign-in', async (c) => {
    const secret = textIn(await typedIn(c), 't');
    return (await letIn(c, await signInByLink(c.var.engine, secret), paths.tasks)) ?? showDead(c);
  })
  .get('/link/verification', async (c) => {
    const secret = c.req.query('t') ?? '';
    return (await isLinkAlive(c.var.engine, 'verification', secret))
      ? showLink(c, 'verification', secret)
      : showDead(c);
  })
  .post('/link/verification', async (c) => {
    if (!(await verifyByLink(c.var.engine, textIn(await typedIn(c), 't')))) return showDead(c);
    const { word } = c.var.reader;
    const title = word('verify.done.title');
    return showOpenPage(
      c,
      { title },
      <>
        <h1>{title}</h1>
        <p>
          {word('verify.done')} {word('verify.doneByLink')}
        </p>
      </>,
    );
  })
  .get('/link/set-password', (c) => showPassword(c, 'set-password', c.req.query('t') ?? ''))
  .get('/link/invitation', (c) => showPassword(c, 'invitation', c.req.query('t') ?? ''))
  .post('/link/set-password', (c) => takePassword(c, 'set-password'))
  .post('/link/invitation', (c) => takePassword(c, 'invitation'));

type Asking = 'byMail' | 'forgotten';

async function ask(c: Page, asking: Asking) {
  const { engine, settings, reader } = c.var;
  const mail = textIn(await typedIn(c), 'mail');
  const purpose = asking === 'byMail' ? 'sign-in' : 'set-password';
  const { waitSeconds, done } = await askForLink(engine, purpose, { mail, from: clientAddress(c) });
  if (waitSeconds > 0)
    return showAsk(c, asking, [
      { field: 'mail', text: reader.word('problem.tooOften', { seconds: waitSeconds }) },
    ]);
  // Not waited for: how long it takes would tell whether the address is known.
  done.catch((error: unknown) => settings.log.error({ error: describedError(error) }, 'link was not mailed'));
  const title = reader.word('byMail.sent.title');
  return showOpenPage(
    c,
    { title },
    <>
      <h1>{title}</h1>
      <p>{reader.word('byMail.sent')}</p>
    </>,
  );
}

const showAsk = (c: Page, asking: Asking, faults: readonly Fault[] = []) =>
  showOpenPage(
    c,
    { title: c.var.reader.word(`signIn.${asking}`), faults },
    <AskForLink reader={c.var.reader} asking={asking} />,
  );

const showLink = (c: Page, purpose: 'sign-in' | 'verification', secret: string) =>
  showOpenPage(
    c,
    { title: c.var.reader.word(purpose === 'sign-in' ? 'link.title' : 'verify.title') },
    <LinkForm reader={c.var.reader} purpose={purpose} secret={secret} />,
  );

const showDead = (c: Page) =>
  showOpenPage(
    c,
    { title: c.var.reader.word('link.dead.title'), status: 410 },
    <DeadLink reader={c.var.reader} />,
  );

async function showPassword(
  c: Page,
  purpose: PasswordPurpose,
  secret: string,
  faults: readonly Fault[] = [],
) {
  const { reader, engine, sso } = c.var;
  if (!(await isLinkAlive(engine, purpose, secret))) return showDead(c);
  return showOpenPage(
    c,
    { title: reader.word('password.title'), faults },
    <SetPassword reader={reader} purpose={purpose} secret={secret} ssoName={sso?.name ?? null} />,
  );
}

async function takePassword(c: Page, purpose: PasswordPurpose) {
  const typed = await typedIn(c);
  const secret = textIn(typed, 't');
  const given = { secret, password: secretIn(typed, 'password') };
  const set = await setPasswordByLink(c.var.engine, purpose, given);
  if (set.outcome === 'fault')
    return showPassword(c, purpose, secret, [
      { field: 'password', text: c.var.reader.word(`password.${set.fault}`) },
    ]);
  return (await letIn(c, set, paths.tasks)) ?? showDead(c);
}
