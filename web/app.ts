import { Hono } from 'hono';
import { languages } from '../domain/bilingual.ts';
import { openSso } from '../identity/sso.ts';
import type { Engine } from '../services/context.ts';
import { actRoutes } from './act/act-routes.tsx';
import { draftRoutes } from './draft/draft-routes.tsx';
import { newDraftRoutes } from './draft/new-draft-routes.tsx';
import { submitRoutes } from './draft/submit-routes.tsx';
import type { PageEnv, PageSettings } from './page-env.ts';
import { notFoundPage, problemPage, tooLargePage } from './problem/problem-pages.tsx';
import { readers } from './reader.ts';
import { secured } from './security.ts';
import { callerOf, chosenLanguage } from './session.ts';
import { mailedLinkRoutes } from './sign-in/mailed-link-routes.tsx';
import { signInRoutes } from './sign-in/sign-in-routes.tsx';
import { ssoRoutes } from './sign-in/sso-routes.ts';
import { verifyRoutes } from './sign-in/verify-routes.tsx';
import { stylesheet } from './stylesheet.ts';
import { submissionRoutes } from './submission/submission-routes.tsx';
import { submissionsRoutes } from './submissions/submissions-routes.tsx';
import { tasksRoutes } from './tasks/tasks-routes.tsx';

/** The pages, to be mounted at `/` after everything else. */
export function createPages(engine: Engine, settings: PageSettings): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const sso = ssoOf(engine, settings);
  app.onError(problemPage);
  app.get(stylesheet.path, (c) => {
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    c.header('X-Content-Type-Options', 'nosniff');
    return c.body(stylesheet.text, 200, { 'Content-Type': 'text/css; charset=utf-8' });
  });
  app.use(async (c, next) => {
    c.set('engine', engine);
    c.set('settings', settings);
    c.set('sso', sso);
    c.set('reader', readers[languages.find((one) => one === chosenLanguage(c)) ?? 'vi']);
    c.header('Cache-Control', 'private, no-store');
    await next();
  });
  app.use(...secured(settings, tooLargePage));
  app.use(async (c, next) => {
    const caller = await callerOf(c, engine);
    c.set('caller', caller);
    if (chosenLanguage(c) === undefined && caller !== null) c.set('reader', readers[caller.language]);
    await next();
  });
  for (const routes of [signInRoutes, mailedLinkRoutes, ssoRoutes]) app.route('/', routes);
  for (const routes of [
    verifyRoutes,
    tasksRoutes,
    submissionsRoutes,
    newDraftRoutes,
    draftRoutes,
    submitRoutes,
    actRoutes,
    submissionRoutes,
  ])
    app.route('/', routes);
  app.all('*', notFoundPage);
  return app;
}

function ssoOf({ db, secret }: Engine, { publicUrl, sso }: PageSettings) {
  return sso === undefined ? null : openSso({ db, secret, publicUrl, sso });
}
