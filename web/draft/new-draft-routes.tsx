import type { Context } from 'hono';
import { Hono } from 'hono';
import type { CellFinding } from '../../domain/content/cell-finding.ts';
import { submissionKinds } from '../../domain/content/submission-kind.ts';
import { listCampaigns } from '../../services/campaigns/list-campaigns.ts';
import { blankWorkbook } from '../../services/drafts/blank-workbook.ts';
import { type CreateDraft, createDraft } from '../../services/drafts/create-draft.ts';
import type { Me } from '../../services/people/me.ts';
import { authorRoles } from '../../services/permission.ts';
import { ServiceError } from '../../services/service-error.ts';
import { listSubmissions } from '../../services/submissions/list-submissions.ts';
import { fileResponse } from '../file-response.ts';
import { type Fault, type Filled, freshForm, returnedForm } from '../filled.ts';
import { showPage } from '../frame/respond.tsx';
import type { SignedEnv } from '../page-env.ts';
import { paths, withQuery } from '../paths.ts';
import { faultOf } from '../problem/problem-words.ts';
import type { Reader } from '../reader.ts';
import { signedIn } from '../signed-in.ts';
import { type Typed, typedIn } from '../typed.ts';
import { workbookNotice } from './draft-notice.ts';
import { DraftsPage } from './drafts-page.tsx';
import { NewDraftPage } from './new-draft-page.tsx';

/** The units that somebody writes for. */
const unitsOf = ({ positions }: Me) => {
  const held = positions.filter(({ role }) => authorRoles.some((author) => author === role));
  return [...new Map(held.map(({ unit }) => [unit.id, unit])).values()];
};

async function showNew(c: Context<SignedEnv>, filled: Filled, cells: readonly CellFinding[] = []) {
  const { ctx, reader, me } = c.var;
  const units = unitsOf(me);
  const [campaigns, sent] = await Promise.all([
    listCampaigns(ctx),
    Promise.all(units.map(({ id }) => listSubmissions(ctx, { unitId: id }))),
  ]);
  const earlier = sent.flatMap(({ items }) => items).filter(({ fileNumber }) => fileNumber !== null);
  return showPage(
    c,
    { title: reader.word('newDraft.title'), area: 'drafts', faults: filled.faults },
    <NewDraftPage
      reader={reader}
      filled={filled}
      units={units}
      campaigns={campaigns}
      earlier={earlier}
      cells={cells}
    />,
  );
}

/** How a draft begins, or what is missing for that. */
async function startOf(reader: Reader, typed: Typed): Promise<CreateDraft['start'] | Fault> {
  switch (typed.text('start')) {
    case 'blank':
      return { from: 'blank' };
    case 'submission':
      return { from: 'submission', submissionId: typed.text('earlier') };
    case 'workbook': {
      const [file] = typed.files('workbook');
      return file === undefined
        ? { field: 'workbook', text: reader.word('fault.file') }
        : { from: 'workbook', file: new Uint8Array(await file.arrayBuffer()) };
    }
    default:
      return { field: 'start', text: reader.word('fault.choose') };
  }
}

const comesBack = [
  'faulty_workbook',
  'faulty_content',
  'planning_closed',
  'refused',
  'too_large',
  'key_reused',
];

export const newDraftRoutes = new Hono<SignedEnv>()
  .get('/drafts', signedIn, async (c) => {
    const { ctx, reader, me } = c.var;
    const units = unitsOf(me);
    const lists = await Promise.all(
      units.map(({ id }) => listSubmissions(ctx, { unitId: id, states: ['draft', 'returned'] })),
    );
    return showPage(
      c,
      { title: reader.word('drafts.title'), area: 'drafts' },
      <DraftsPage
        reader={reader}
        items={lists.flatMap(({ items }) => items)}
        mayCreate={units.length > 0 && me.mayWrite}
      />,
    );
  })
  .get('/drafts/new', signedIn, (c) => showNew(c, freshForm()))
  .post('/drafts/new', signedIn, async (c) => {
    const { ctx, reader } = c.var;
    const typed = await typedIn(c);
    const kind = submissionKinds.find((one) => one === typed.text('kind')) ?? 'training-plan';
    const year = Number(typed.text('year'));
    if (!Number.isInteger(year) || year < 2000 || year > 2100)
      return showNew(c, returnedForm(typed, [{ field: 'year', text: reader.word('fault.choose') }]));
    const start = await startOf(reader, typed);
    if ('field' in start) return showNew(c, returnedForm(typed, [start]));
    try {
      const asked = { kind, unitId: typed.text('unit'), year, start };
      const { submissionId, workbook } = await createDraft(ctx, asked);
      const query = workbook === undefined ? {} : workbookNotice(workbook);
      return c.redirect(withQuery(paths.draft(submissionId), query), 303);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const { problem } = error;
      if (problem.code === 'exists_already') return c.redirect(paths.submission(problem.id), 303);
      if (!comesBack.includes(problem.code)) throw error;
      const cells = problem.code === 'faulty_workbook' ? problem.findings : [];
      const field = cells.length > 0 ? 'workbook' : null;
      return showNew(c, returnedForm(typed, [{ ...faultOf(reader, problem), field }]), cells);
    }
  })
  .get('/templates/training-plan.xlsx', signedIn, async (c) =>
    fileResponse(c, await blankWorkbook(c.var.ctx)),
  );
