import type { Context } from 'hono';
import { Hono } from 'hono';
import { type VerbKind, verbKinds } from '../../services/submissions/verb-inputs.ts';
import { type Filled, freshForm, returnedForm } from '../filled.ts';
import { showPage } from '../frame/respond.tsx';
import type { SignedEnv } from '../page-env.ts';
import { paths } from '../paths.ts';
import { notFoundPage } from '../problem/problem-pages.tsx';
import { signedIn } from '../signed-in.ts';
import { verbWord } from '../submission/actions.tsx';
import { typedIn, typedWith } from '../typed.ts';
import { ActPage } from './act-page.tsx';
import { loadAct } from './load-act.ts';
import { NotYours } from './not-yours.tsx';
import type { Act } from './verb-form.ts';
import { verbForms } from './verb-forms.ts';

type Page = Context<SignedEnv, '/submissions/:id/act/:verb'>;

export const actRoutes = new Hono<SignedEnv>()
  .get('/submissions/:id/act/:verb', signedIn, async (c) => {
    const asked = askedFor(c);
    if (asked === null) return notFoundPage(c);
    const act = await loadAct(c.var.ctx, c.var.reader, asked);
    return act === null || act.offered.because !== null
      ? showNotYours(c, act)
      : showForm(c, act, freshForm());
  })
  .post('/submissions/:id/act/:verb', signedIn, async (c) => {
    const asked = askedFor(c);
    if (asked === null) return notFoundPage(c);
    const { ctx, reader } = c.var;
    const act = await loadAct(ctx, reader, asked, true);
    if (act === null) return showNotYours(c, act);
    const typed = await typedIn(c);
    const sent = await verbForms[asked.kind].send(ctx, act, typed);
    if ('acted' in sent) {
      const { submissionId, version } = sent.acted;
      return c.redirect(paths.submissionAt(submissionId, version, asked.kind), 303);
    }
    const again = sent.kept === undefined ? act : ((await loadAct(ctx, reader, asked, true)) ?? act);
    // What changed meanwhile stands before them now, so the next sending answers for this version.
    const seen = sent.isStale === true ? { seen: [String(again.scene.view.state?.version)] } : {};
    const filled = typedWith(typed, { ...sent.kept, ...seen });
    return showForm(c, again, returnedForm(filled, sent.faults, sent.isUnknown === true));
  });

function askedFor(c: Page): { id: string; kind: VerbKind; step: string | null } | null {
  const kind = verbKinds.find((one) => one === c.req.param('verb'));
  return kind === undefined ? null : { id: c.req.param('id'), kind, step: c.req.query('step') ?? null };
}

const showForm = (c: Page, act: Act, filled: Filled) =>
  showPage(
    c,
    { title: act.reader.word(verbWord(act.scene.view, act.offered)), area: 'tasks', faults: filled.faults },
    <ActPage act={act} form={verbForms[act.kind]} filled={filled} />,
  );

const showNotYours = (c: Page, act: Act | null) => {
  const { reader } = c.var;
  return showPage(
    c,
    { title: reader.word('notYours.title'), status: 409 },
    <NotYours reader={reader} submissionId={c.req.param('id')} because={act?.offered.because ?? null} />,
  );
};
