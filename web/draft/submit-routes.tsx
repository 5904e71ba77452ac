import type { Context } from 'hono';
import { Hono } from 'hono';
import { deleteDraft } from '../../services/drafts/delete-draft.ts';
import { readDraft } from '../../services/drafts/read-draft.ts';
import { ServiceError } from '../../services/service-error.ts';
import { readSubmission } from '../../services/submissions/read-submission.ts';
import { submit } from '../../services/submissions/submit.ts';
import { type Filled, freshForm, returnedForm } from '../filled.ts';
import { showPage } from '../frame/respond.tsx';
import type { SignedEnv } from '../page-env.ts';
import { paths } from '../paths.ts';
import { faultOf } from '../problem/problem-words.ts';
import { signedIn } from '../signed-in.ts';
import { typedIn, typedWith } from '../typed.ts';
import { DiscardPage } from './discard-page.tsx';
import { SubmitPage } from './submit-page.tsx';

type Page = Context<SignedEnv, '/submissions/:id/submit'>;

async function showSubmit(c: Page, filled: Filled) {
  const { ctx, reader } = c.var;
  const id = c.req.param('id');
  const [draft, view] = await Promise.all([readDraft(ctx, id), readSubmission(ctx, id)]);
  const title = reader.word(draft.state === 'returned' ? 'submit.again' : 'submit.first');
  return showPage(
    c,
    { title, area: 'drafts', faults: filled.faults },
    <SubmitPage reader={reader} draft={draft} view={view} filled={filled} />,
  );
}

const comesBack = [
  'refused',
  'faulty_content',
  'version_changed',
  'outcome_unknown',
  'key_reused',
  'planning_closed',
];

export const submitRoutes = new Hono<SignedEnv>()
  .get('/submissions/:id/submit', signedIn, (c) => showSubmit(c, freshForm()))
  .post('/submissions/:id/submit', signedIn, async (c) => {
    const { ctx, reader } = c.var;
    const typed = await typedIn(c);
    try {
      const note = typed.text('note');
      const input = { draftVersion: Number(typed.text('seen')), ...(note === '' ? {} : { note }) };
      const { submissionId, version } = await submit(ctx, c.req.param('id'), input);
      return c.redirect(paths.submissionAt(submissionId, version, 'submit'), 303);
    } catch (error) {
      if (!(error instanceof ServiceError) || !comesBack.includes(error.problem.code)) throw error;
      const isUnknown = error.problem.code === 'outcome_unknown';
      const { problem } = error;
      // The new draft stands before them now, so the next sending answers for it.
      const seen = problem.code === 'version_changed' ? { seen: [String(problem.version)] } : {};
      return showSubmit(c, returnedForm(typedWith(typed, seen), [faultOf(reader, problem)], isUnknown));
    }
  })
  .get('/submissions/:id/discard', signedIn, async (c) => {
    const { ctx, reader } = c.var;
    const { row } = await readSubmission(ctx, c.req.param('id'));
    const title = reader.word('discard.title');
    return showPage(
      c,
      { title, area: 'drafts' },
      <DiscardPage reader={reader} id={row.id} title={row.title} />,
    );
  })
  .post('/submissions/:id/discard', signedIn, async (c) => {
    await deleteDraft(c.var.ctx, c.req.param('id'));
    return c.redirect(paths.drafts, 303);
  });
