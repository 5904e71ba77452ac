import { person } from '../../demo/demo-people.ts';
import { unitId } from '../../demo/demo-units.ts';
import {
  administratorOnly,
  at,
  auditing,
  auditingThis,
  authorsOnly,
  boardReaders,
  draftReaders,
  everybody,
  everybodyBelow,
  fileAdders,
  headOnly,
  keeper,
  overseersOnly,
  poolReaders,
  type Rule,
  readersOnly,
  topAdministrator,
  verbOf,
  writersAndOverseers,
} from './expected.ts';
import { repairTrials } from './repair-routes.ts';
import type { Scene } from './scene.ts';

/** What a route of the API is tried with, and who gets through. A body that is left out is the one of the API's documentation. */
export type Trial = {
  readonly rule: Rule;
  readonly body?: (scene: Scene) => object;
};

const of = (rule: Rule, body?: Trial['body']): Trial => (body === undefined ? { rule } : { rule, body });
/** Not there for anybody: the id in the documentation names nothing of the caller's. */
const ownThing = of((): 'no' => 'no');
const seen = 1_000_000;
const judgement = (step: string) => () => ({ step, seen, verdict: 'ask', reason: 'Xin làm rõ.' });

const deciders = at('review', 'deputy-director');
const workers = at('review', 'specialist');
const heads = at('review', 'department-head');
const authors = at('own', 'drafter', 'unit-head');

/** Every route of the API. A route that is not here fails the walk. */
export const trials: Readonly<Record<string, Trial>> = {
  'GET /api/me': of(everybody),
  'GET /api/me/tokens': of(everybody),
  'POST /api/me/tokens': of(everybody, () => ({ name: 'walk', scopes: ['read'], expiresAt: inAnHour() })),
  'POST /api/me/tokens/{id}/revoke': ownThing,
  'POST /api/me/verification': of(everybody),
  'POST /api/me/verification/mail': of(everybody),
  'GET /api/me/sessions': of(everybody),
  'POST /api/me/sessions/{id}/end': ownThing,
  'POST /api/me/sessions/end-others': of(everybody),
  'POST /api/me/second-factor': of(everybody),
  'POST /api/me/second-factor/confirm': of(everybody),
  'POST /api/me/second-factor/remove': of(everybody),
  'POST /api/people/{id}/invitation': of(topAdministrator),
  'POST /api/people/{id}/deactivate': of(topAdministrator),
  'POST /api/people/{id}/activate': of(topAdministrator),
  'POST /api/machine-accounts': of(topAdministrator, () => ({
    name: 'walk',
    unitId: unitId('UBND'),
    role: 'auditor',
  })),
  'GET /api/machine-accounts/{id}/tokens': of(topAdministrator),
  'POST /api/machine-accounts/{id}/tokens': of(topAdministrator, () => ({
    name: 'walk',
    scopes: ['read'],
    expiresAt: inAnHour(),
  })),
  'POST /api/machine-accounts/{id}/tokens/{tokenId}/revoke': of(topAdministrator),
  'GET /api/tasks': of(everybody),
  'GET /api/submissions': of(everybody),
  'POST /api/submissions': of(authorsOnly, () => ({
    unitId: unitId('PMX'),
    kind: 'training-plan',
    year: 2027,
    title: 'Kế hoạch',
  })),
  'GET /api/submissions/{id}': of(readersOnly),
  'GET /api/submissions/{id}/draft': of(draftReaders),
  'PUT /api/submissions/{id}/draft': of(authorsOnly),
  'GET /api/submissions/{id}/draft/workbook': of(draftReaders),
  'POST /api/submissions/{id}/discard': of(authorsOnly),
  'GET /api/templates/training-plan.xlsx': of(everybody),
  'GET /api/templates/organisation.xlsx': of(everybody),
  'GET /api/units/{id}/organisation/export': of(topAdministrator),
  'POST /api/units/{id}/organisation/import/preview': of(topAdministrator, () => aFile()),
  'POST /api/units/{id}/organisation/import': of(topAdministrator, () => aFile({ digest: 'none' })),
  'POST /api/submissions/{id}/draft/import': of(authorsOnly, () => aFile()),
  'POST /api/submissions/{id}/submit': of(headOnly),
  'POST /api/submissions/{id}/assign': of(verbOf(heads), () => ({
    step: 'review',
    assigneeId: person('snv-specialist-1').id,
  })),
  'POST /api/submissions/{id}/claim': of(verbOf(deciders, workers), () => ({ step: 'review' })),
  'POST /api/submissions/{id}/release': of(verbOf(deciders, workers, heads), () => ({ step: 'review' })),
  'POST /api/submissions/{id}/take-over': of(verbOf(deciders), () => ({ step: 'review', reason: 'Gấp.' })),
  'POST /api/submissions/{id}/propose': of(verbOf(workers), judgement('review')),
  'POST /api/submissions/{id}/decide': of(verbOf(deciders), judgement('review')),
  'POST /api/submissions/{id}/answer': of(verbOf(authors), () => ({ step: 'review', text: 'Đã rõ.' })),
  'POST /api/submissions/{id}/comment': of(verbOf(authors, deciders, workers, heads), () => ({
    text: 'Xem lại.',
  })),
  'POST /api/submissions/{id}/attach': of(verbOf(authors, deciders, workers, heads), ({ attachment }) => ({
    attachmentId: attachment,
  })),
  'POST /api/submissions/{id}/issue': of(verbOf(deciders), ({ attachment }) => ({
    ...{ step: 'review', seen, number: '1/QĐ', date: '2026-12-10', signingMode: 'TUQ.' },
    attachmentId: attachment,
  })),
  'POST /api/submissions/{id}/allocate': of(verbOf(deciders), () => ({
    step: 'review',
    requests: [{ lineId: 'line-1', amountBySource: { province: 1 } }],
  })),
  'POST /api/submissions/{id}/confirm': of(verbOf(deciders), () => ({ step: 'review', lineIds: ['line-1'] })),
  'POST /api/submissions/{id}/report': of(verbOf(deciders), () => ({
    step: 'review',
    reports: [
      {
        ...{ lineId: 'line-1', classesHeld: 0, attendances: 0, distinctPeople: 0 },
        ...{ spent: {}, state: 'under-way' },
      },
    ],
  })),
  'POST /api/submissions/{id}/withdraw': of(verbOf(authors), () => ({ reason: 'Thôi.' })),
  'POST /api/submissions/{id}/cancel': of(verbOf(at('managing', 'administrator')), () => ({
    reason: 'Thôi.',
  })),
  'POST /api/submissions/{id}/attachments': of(fileAdders, () => aFile()),
  'GET /api/submissions/{id}/attachments/{attachmentId}': of(readersOnly),
  'GET /api/submissions/{id}/timeline': of(readersOnly),
  'GET /api/submissions/{id}/waiting': of(readersOnly),
  'GET /api/submissions/{id}/difference': of(readersOnly),
  'GET /api/submissions/{id}/mails': of(readersOnly),
  'GET /api/submissions/{id}/audit': of(auditingThis),
  'GET /api/audit/events': of(auditing),
  'GET /api/audit/changes': of(auditing),
  'GET /api/audit/export': of(auditing),
  'GET /api/routing/simulation': of(writersAndOverseers),
  'GET /api/submissions/{id}/simulation': of(draftReaders),
  'GET /api/routing/gaps': of(overseersOnly),
  'GET /api/board': of(boardReaders),
  'GET /api/board/counts': of(boardReaders),
  'GET /api/board/export': of(boardReaders),
  'GET /api/durations': of(overseersOnly),
  'GET /api/durations/export': of(overseersOnly),
  'GET /api/pools': of(poolReaders),
  'POST /api/pools': of(keeper, () => ({
    ...{ ownerUnitId: unitId('UBND'), year: 2030, source: 'province', purpose: 'equipment' },
    appropriated: 1_000_000,
  })),
  'GET /api/pools/{id}/waiting': of(poolReaders),
  'GET /api/campaigns': of(everybody),
  'POST /api/campaigns': of(topAdministrator, () => ({
    unitId: unitId('UBND'),
    year: new Date().getUTCFullYear() + 2,
    ...{ opensAt: inAnHour(), dueAt: inAnHour(), closesAt: inAnHour() },
  })),
  'GET /api/campaigns/{id}': of(everybodyBelow),
  'POST /api/campaigns/{id}/change': of(topAdministrator),
  'GET /api/obligations': of(everybody),
  'GET /api/campaigns/{id}/obligations': of(everybodyBelow),
  'GET /api/campaigns/{id}/progress': of(everybodyBelow),
  'GET /api/campaigns/{id}/late-units': of(everybodyBelow),
  'GET /api/campaigns/{id}/late-units/export': of(everybodyBelow),
  'GET /api/campaigns/{id}/deliveries-behind': of(everybodyBelow),
  'POST /api/campaigns/{id}/extend': of(topAdministrator),
  'POST /api/campaigns/{id}/excuse': of(topAdministrator),
  ...repairTrials,
  'POST /api/signings': of(everybody, ({ plan }) => ({
    items: [{ submissionId: plan, step: 'review', verdict: 'ask', reason: 'Xin làm rõ.', seen }],
  })),
  'GET /api/absences': of(everybody),
  'POST /api/absences': of(everybody, () => ({ from: today(), until: today() })),
  'POST /api/absences/{id}/end': ownThing,
  'GET /api/delegations': of(everybody),
  'POST /api/delegations': of(everybody),
  'POST /api/delegations/{id}/revoke': ownThing,
  'GET /api/people/{id}/hand-over': of(topAdministrator),
  'POST /api/people/{id}/hand-over': of(topAdministrator),
  'GET /api/units': of(everybody),
  'POST /api/units': of(topAdministrator, () => ({
    ...{ code: 'walk', name: '', level: 'commune', parentId: unitId('UBND'), from: today() },
  })),
  'GET /api/units/{id}': of(everybody),
  'POST /api/units/{id}/change': of(topAdministrator, () => ({ from: '2099-01-01', name: 'X' })),
  'POST /api/units/{id}/end': of(topAdministrator, () => ({ on: '2099-01-01' })),
  'POST /api/mergers/preview': of(topAdministrator, impossibleMerger),
  'POST /api/mergers': of(topAdministrator, impossibleMerger),
  'GET /api/positions': of(everybody),
  'POST /api/positions': of(topAdministrator, () => ({
    ...{ personId: person('pmx-drafter').id, unitId: unitId('PMX'), role: 'king', from: today() },
  })),
  'POST /api/positions/{id}/end': of(topAdministrator, () => ({ on: '1999-01-01', reason: 'x' })),
  'GET /api/people': of(everybody),
  'GET /api/vacancies': of(overseersOnly),
  'POST /api/people': of(administratorOnly),
  'POST /api/people/{id}/change': of(topAdministrator, () => ({
    ...{ name: '', email: 'x', language: 'vi', staffCode: null, active: true, isMachine: false },
  })),
  'GET /api/settings/retention': of(administratorOnly),
  'POST /api/settings/retention': of(administratorOnly),
  'POST /api/people/{id}/anonymise': of(topAdministrator),
  'GET /api/definitions': of(everybody),
  'POST /api/definitions': of(administratorOnly),
  'GET /api/definitions/{key}/{version}': of(everybodyBelow),
  'POST /api/definitions/check': of(administratorOnly),
};

function impossibleMerger() {
  return {
    predecessorIds: [unitId('XST')],
    ...{ successor: { unitId: unitId('SNV') }, on: '2099-01-01', reason: 'x' },
  };
}

const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString();

function aFile(fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('purpose', 'basis');
  form.set('file', new File(['%PDF-1.4'], 'a.pdf', { type: 'application/pdf' }));
  return form;
}
