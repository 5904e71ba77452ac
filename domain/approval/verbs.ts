import type { CommandKind } from './command.ts';
import type { Verb } from './verb.ts';
import { allocate, confirm } from './verbs/allocate.ts';
import { answer } from './verbs/answer.ts';
import { assign, claim, release } from './verbs/assign.ts';
import { cancel, withdraw } from './verbs/close.ts';
import { attach, comment } from './verbs/comment.ts';
import { issue } from './verbs/issue.ts';
import { decideStep, propose } from './verbs/judge.ts';
import { confirmPaper, recordPaper } from './verbs/paper.ts';
import { appoint, extend, reassign, reroute, sendBackToAuthor, skip, urge } from './verbs/repair.ts';
import { report } from './verbs/report.ts';
import { resubmit } from './verbs/resubmit.ts';
import { submit } from './verbs/submit.ts';
import { takeOver } from './verbs/take-over.ts';

/** Every verb and the rules behind it; a new kind of command does not compile without one. */
export const verbs: { readonly [Kind in CommandKind]: Verb<Kind> } = {
  submit,
  resubmit,
  assign,
  claim,
  release,
  propose,
  decide: decideStep,
  answer,
  comment,
  attach,
  issue,
  allocate,
  confirm,
  report,
  withdraw,
  cancel,
  'take-over': takeOver,
  urge,
  reassign,
  appoint,
  extend,
  'send-back': sendBackToAuthor,
  'record-paper': recordPaper,
  'confirm-paper': confirmPaper,
  skip,
  reroute,
};
