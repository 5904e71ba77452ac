import type { Context } from 'hono';
import { Hono } from 'hono';
import { demoSignIn, demoSignOut, listDemoSignIns } from '../../services/people/demo-sign-in.ts';
import { signInWithCode, signInWithPassword } from '../../services/people/sign-in.ts';
import type { Fault } from '../filled.ts';
import { showOpenPage } from '../frame/respond.tsx';
import type { PageEnv } from '../page-env.ts';
import { ownPath, paths } from '../paths.ts';
import { dropSession, heldIn, keepLanguage, keepSession, sessionTokenOf } from '../session.ts';
import { typedIn } from '../typed.ts';
import { clientAddress } from './client-address.ts';
import { letIn } from './let-in.ts';
import { CodeField, secretIn, textIn } from './sign-in-fields.tsx';
import { DemoPeople, Doors } from './sign-in-page.tsx';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const signInRoutes = new Hono<PageEnv>()
  .get('/sign-in', (c) =>
    showDoors(c, {
      next: ownPath(c.req.query('next')),
      faults:
        c.req.query('refused') === undefined
          ? []
          : [{ field: null, text: c.var.reader.word('signIn.ssoRefused') }],
    }),
  )
  .post('/sign-in', async (c) => {
    const typed = await typedIn(c);
    const next = typed.text('next');
    const person = typed.text('person');
    if (person !== '') return enterAsDemoPerson(c, person, next);
    const mail = textIn(typed, 'mail');
    const from = clientAddress(c);
    const signedIn = await signInWithPassword(c.var.engine, {
      mail,
      password: secretIn(typed, 'password'),
      from,
    });
    const answer = await letIn(c, signedIn, next);
    if (answer !== null) return answer;
    const { word } = c.var.reader;
    const text =
      signedIn.outcome === 'wait' ? word('signIn.wait', { seconds: signedIn.seconds }) : word('signIn.wrong');
    return showDoors(c, { next: ownPath(next), mail, faults: [{ field: 'mail', text }] });
  })
  .get('/sign-in/code', (c) => showCode(c, ownPath(c.req.query('next')), []))
  .post('/sign-in/code', async (c) => {
    const typed = await typedIn(c);
    const next = typed.text('next');
    const attempt = { held: heldIn(c), code: textIn(typed, 'code'), from: clientAddress(c) };
    const signedIn = await signInWithCode(c.var.engine, attempt);
    const answer = await letIn(c, signedIn, next);
    if (answer !== null) return answer;
    const { word } = c.var.reader;
    const text =
      signedIn.outcome === 'wait'
        ? word('problem.tooOften', { seconds: signedIn.seconds })
        : word('code.wrong');
    return showCode(c, ownPath(next), [{ field: 'code', text }]);
  })
  .post('/sign-out', async (c) => {
    const token = sessionTokenOf(c);
    if (token !== undefined) await demoSignOut(c.var.engine, token);
    dropSession(c);
    return c.redirect(paths.signIn, 303);
  })
  .post('/language', async (c) => {
    const typed = await typedIn(c);
    const language = typed.text('language');
    if (language === 'vi' || language === 'en') keepLanguage(c, language);
    return c.redirect(ownPath(typed.text('back')), 303);
  });

type Page = Context<PageEnv>;

async function enterAsDemoPerson(c: Page, person: string, next: string): Promise<Response> {
  const session = c.var.settings.demo && uuid.test(person) ? await demoSignIn(c.var.engine, person) : null;
  if (session === null) return c.redirect(paths.signIn, 303);
  keepSession(c, session);
  return c.redirect(ownPath(next), 303);
}

type Shown = { readonly next: string; readonly mail?: string; readonly faults: readonly Fault[] };

async function showDoors(c: Page, { next, mail = '', faults }: Shown) {
  const { reader, settings, engine, sso } = c.var;
  const title = reader.word('signIn.title');
  const people = settings.demo ? await listDemoSignIns(engine) : [];
  return showOpenPage(
    c,
    { title, faults },
    <>
      <h1>{title}</h1>
      {people.length > 0 && <DemoPeople reader={reader} people={people} next={next} />}
      <Doors reader={reader} next={next} ssoName={sso?.name ?? null} mail={mail} />
    </>,
  );
}

function showCode(c: Page, next: string, faults: readonly Fault[]) {
  const { word } = c.var.reader;
  if (heldIn(c) === '') return c.redirect(paths.signIn, 303);
  const title = word('code.title');
  return showOpenPage(
    c,
    { title, faults },
    <>
      <h1>{title}</h1>
      <form method="post" action={paths.signInCode} class="sheet pad">
        <input type="hidden" name="next" value={next} />
        <CodeField label={word('code.label')} />
        <button type="submit" class="btn btn--do">
          {word('code.go')}
        </button>
      </form>
    </>,
  );
}
