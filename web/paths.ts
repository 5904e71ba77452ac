type Query = Readonly<Record<string, string | number | null | undefined>>;

/** A path with what is given of a query. */
export function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)] as const],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(Object.fromEntries(given)).toString()}`;
}

const submission = (id: string): string => `/submissions/${encodeURIComponent(id)}`;

/** Every URL of the pages. */
export const paths = {
  tasks: '/',
  signIn: '/sign-in',
  signOut: '/sign-out',
  signInCode: '/sign-in/code',
  signInByMail: '/sign-in/mail',
  signInForgotten: '/sign-in/forgotten',
  signInSso: (next: string): string => withQuery('/sign-in/sso', { next }),
  link: (purpose: 'sign-in' | 'set-password' | 'invitation' | 'verification'): string => `/link/${purpose}`,
  verify: '/verify',
  verifyByMail: '/verify/mail',
  verifySso: (next: string): string => withQuery('/verify/sso', { next }),
  language: '/language',
  submissions: '/submissions',
  newDraft: '/drafts/new',
  drafts: '/drafts',
  template: '/templates/training-plan.xlsx',
  submission,
  /** Where somebody comes back to after acting: the page waits for this version. */
  submissionAt: (id: string, version: number, done: string): string =>
    withQuery(submission(id), { v: version, done }),
  act: (id: string, verb: string, step: string | null): string =>
    withQuery(`${submission(id)}/act/${verb}`, { step }),
  attachments: (id: string): string => `${submission(id)}/attachments`,
  attachment: (id: string, attachmentId: string): string =>
    `${submission(id)}/attachments/${encodeURIComponent(attachmentId)}`,
  draft: (id: string): string => `${submission(id)}/draft`,
  draftWorkbook: (id: string): string => `${submission(id)}/draft/workbook`,
  draftAnswers: (id: string): string => `${submission(id)}/draft/answers`,
  draftAttachments: (id: string): string => `${submission(id)}/draft/attachments`,
  removeAttachment: (id: string, attachmentId: string): string =>
    `${submission(id)}/draft/attachments/${encodeURIComponent(attachmentId)}/remove`,
  submit: (id: string): string => `${submission(id)}/submit`,
  discard: (id: string): string => `${submission(id)}/discard`,
  sentWorkbook: (id: string): string => `${submission(id)}/workbook`,
} as const;

/** A path of this site, as it came in a form or query; anything that could lead elsewhere becomes the front page. */
export const ownPath = (path: string | undefined): string =>
  path !== undefined && /^\/(?![/\\])[^\\\s]*$/.test(path) ? path : paths.tasks;
