import type { VerbKind } from '../../services/submissions/verb-inputs.ts';
import type { VerbForm } from './verb-form.ts';
import { allocate } from './verbs/allocate.tsx';
import { assign } from './verbs/assign.tsx';
import { attach } from './verbs/attach.tsx';
import { confirm } from './verbs/confirm.tsx';
import { issue } from './verbs/issue.tsx';
import { decide, propose } from './verbs/judge.tsx';
import { report } from './verbs/report.tsx';
import { answer, cancel, claim, comment, release, takeOver, withdraw } from './verbs/texts.tsx';

/** The form of every verb; a new verb does not compile without one. */
export const verbForms: { readonly [Kind in VerbKind]: VerbForm } = {
  assign,
  claim,
  release,
  'take-over': takeOver,
  propose,
  decide,
  answer,
  comment,
  attach,
  issue,
  allocate,
  confirm,
  report,
  withdraw,
  cancel,
};
