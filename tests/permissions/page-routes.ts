import {
  authorsOnly,
  draftReaders,
  everybody,
  fileAdders,
  headOnly,
  type Rule,
  readersOnly,
} from './expected.ts';
import type { Scene } from './scene.ts';

/** What a page is tried with, and who sees it or gets through with its form. */
export type PageTrial = {
  readonly rule: Rule;
  /** Where in the address the route has a parameter beside the plan's id. */
  readonly path?: (scene: Scene) => string;
  readonly fields?: (scene: Scene) => Readonly<Record<string, string>>;
};

const of = (rule: Rule, fields: Readonly<Record<string, string>> = {}): PageTrial => ({
  rule,
  fields: () => fields,
});

/** Doors are for whoever stands before them; what each of them lets in is tried in `web/sign-in/`. */
export const isDoor = (route: string): boolean =>
  /^(GET|POST) \/(sign-in|sign-out|language|sso|link|verify)(\/|$)/.test(route);

/** Every other page and form. One that is not here fails the walk. */
export const pageTrials: Readonly<Record<string, PageTrial>> = {
  'GET /': of(everybody),
  'GET /submissions': of(everybody),
  'GET /drafts': of(everybody),
  'GET /drafts/new': of(everybody),
  'POST /drafts/new': of(everybody, { kind: 'equipment', start: 'blank' }),
  'GET /templates/training-plan.xlsx': of(everybody),
  'GET /submissions/:id': of(readersOnly),
  'GET /submissions/:id/workbook': of(readersOnly),
  'GET /submissions/:id/attachments/:attachmentId': {
    rule: readersOnly,
    path: ({ plan, attachment }) => `/submissions/${plan}/attachments/${attachment}`,
  },
  'GET /submissions/:id/draft': of(draftReaders),
  'GET /submissions/:id/draft/workbook': of(draftReaders),
  // Without a file it only says so, to whoever may read the draft.
  'POST /submissions/:id/draft/workbook': of(draftReaders),
  'POST /submissions/:id/draft/answers': of(authorsOnly),
  'POST /submissions/:id/draft/attachments': of(draftReaders),
  'POST /submissions/:id/draft/attachments/:attachmentId/remove': {
    rule: fileAdders,
    path: ({ plan, attachment }) => `/submissions/${plan}/draft/attachments/${attachment}/remove`,
  },
  'GET /submissions/:id/submit': of(draftReaders),
  'POST /submissions/:id/submit': of(headOnly),
  'GET /submissions/:id/discard': of(readersOnly),
  'POST /submissions/:id/discard': of(authorsOnly),
  'GET /submissions/:id/act/:verb': {
    rule: readersOnly,
    path: ({ plan }) => `/submissions/${plan}/act/comment`,
  },
  'POST /submissions/:id/act/:verb': {
    rule: readersOnly,
    path: ({ plan }) => `/submissions/${plan}/act/comment`,
    fields: () => ({ text: 'Xem lại.' }),
  },
};
