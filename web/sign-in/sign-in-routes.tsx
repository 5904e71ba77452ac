import { Hono } from 'hono';
import { demoSignIn, demoSignOut, listDemoSignIns } from '../../services/people/demo-sign-in.ts';
import { showOpenPage } from '../frame/respond.tsx';
import type { PageEnv } from '../page-env.ts';
import { ownPath, paths } from '../paths.ts';
import { dropSession, keepLanguage, keepSession, sessionTokenOf } from '../session.ts';
import { typedIn } from '../typed.ts';
import { SignInPage } from './sign-in-page.tsx';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const signInRoutes = new Hono<PageEnv>()
  .get('/sign-in', async (c) => {
    const { reader, settings, engine } = c.var;
    const title = reader.word('signIn.title');
    if (!settings.demo)
      return showOpenPage(
        c,
        { title },
        <>
          <h1>{title}</h1>
          <p>{reader.word('signIn.none')}</p>
        </>,
      );
    const people = await listDemoSignIns(engine);
    const next = ownPath(c.req.query('next'));
    return showOpenPage(c, { title }, <SignInPage reader={reader} people={people} next={next} />);
  })
  .post('/sign-in', async (c) => {
    const typed = await typedIn(c);
    const person = typed.text('person');
    const session = c.var.settings.demo && uuid.test(person) ? await demoSignIn(c.var.engine, person) : null;
    if (session === null) return c.redirect(paths.signIn, 303);
    keepSession(c, session);
    return c.redirect(ownPath(typed.text('next')), 303);
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
