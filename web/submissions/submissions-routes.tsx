import { Hono } from 'hono';
import { submissionStates } from '../../domain/approval/submission-state.ts';
import { listSubmissions } from '../../services/submissions/list-submissions.ts';
import { showPage } from '../frame/respond.tsx';
import type { SignedEnv } from '../page-env.ts';
import { processNamesFor } from '../process-names.ts';
import { signedIn } from '../signed-in.ts';
import { cleanText } from '../typed.ts';
import { SubmissionsPage } from './submissions-page.tsx';

export const submissionsRoutes = new Hono<SignedEnv>().get('/submissions', signedIn, async (c) => {
  const { ctx, reader } = c.var;
  const text = cleanText(c.req.query('q') ?? '').slice(0, 200) || undefined;
  const state = submissionStates.find((one) => one === c.req.query('state'));
  const [page, names] = await Promise.all([
    listSubmissions(ctx, {
      text,
      cursor: c.req.query('cursor'),
      ...(state === undefined ? {} : { states: [state] }),
    }),
    processNamesFor(ctx, reader),
  ]);
  return showPage(
    c,
    { title: reader.word('list.title'), area: 'submissions', search: text },
    <SubmissionsPage reader={reader} {...page} names={names} text={text} state={state} />,
  );
});
