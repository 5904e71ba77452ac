import type { Actor } from '../../domain/approval/actor.ts';
import type { CommandKind, Judgement } from '../../domain/approval/command.ts';
import { stepOf } from '../../domain/approval/process.ts';
import { repairs } from '../../domain/approval/repair.ts';
import type { CommentRef, LineVerdict } from '../../domain/approval/revision.ts';
import type { State } from '../../domain/approval/state.ts';
import { type Task, tasksOf } from '../../domain/approval/tasks.ts';
import { type Verdict, verdicts } from '../../domain/definition/definition.ts';
import type { Intent } from './arbitrary-intent.ts';
import { documentFor } from './honest-deed.ts';
import { moneyDeedOf, reportOf, share } from './money-of-intent.ts';
import { type Deed, remark } from './play.ts';
import { repairOf } from './repair-of-intent.ts';
import { revisionOfIntent } from './revision-of-intent.ts';
import { actorOf } from './sample-routing.ts';

const stepKeys = (state: State): readonly string[] =>
  state.definition.stages.flatMap(({ steps }) => steps.map(({ key }) => key));

/** The step an intent is about: mostly one that waits. */
function stepFor(state: State, { task, choice }: Intent): string {
  const waiting = tasksOf(state).map(({ step }) => step);
  const among = waiting.length > 0 && choice % 10 > 0 ? waiting : stepKeys(state);
  return among[task % among.length] ?? '';
}

export function actorOfIntent(state: State, intent: Intent, deed: Deed): Actor {
  const { behalf, post } = intent;
  const onBehalfOf = behalf === null ? [] : [`p${behalf}`];
  const { role, unitId } = postFor(state, intent, deed, post);
  return actorOf(personFor(state, intent, deed), unitId, role, onBehalfOf);
}

/** Whoever holds the step, mostly. */
function personFor(state: State, { person, choice }: Intent, deed: Deed): string {
  const holder = 'step' in deed ? tasksOf(state).find(({ step }) => step === deed.step)?.assigneeId : null;
  return holder && choice % 4 > 0 ? holder : `p${person}`;
}

const workOf: Partial<Record<CommandKind, Intent['work']>> = {
  assign: 'assign',
  propose: 'propose',
  decide: 'decide',
  issue: 'decide',
};

function postFor(state: State, intent: Intent, deed: Deed, post: Intent['post']) {
  const { author, administrators, steps } = state.routing;
  const administrator = administrators[0] ?? { role: '', unitId: '' };
  const ofAuthor = { unitId: author.unitId, role: author.roles[0] ?? '' };
  if (post === 'author') return ofAuthor;
  if (post === 'administrator') return administrator;
  const routing = 'step' in deed ? steps[deed.step] : undefined;
  if (post === 'higher') return routing?.escalations.findLast((rung) => rung !== null) ?? administrator;
  if (post === 'wrong') return { unitId: 'U9', role: 'signer' };
  if (['resubmit', 'answer', 'withdraw'].includes(deed.kind)) return ofAuthor;
  if (deed.kind === 'cancel' || repairs.some((repair) => repair === deed.kind)) return administrator;
  if (routing === undefined) return ofAuthor;
  const roles =
    routing[workOf[deed.kind] ?? (['claim', 'release'].includes(deed.kind) ? intent.work : 'decide')];
  return {
    unitId: routing.unitId,
    role: roles[intent.choice % Math.max(1, roles.length)] ?? routing.decide[0] ?? '',
  };
}

const fitting: Readonly<Record<Task['action'], CommandKind>> = {
  assign: 'assign',
  propose: 'propose',
  decide: 'decide',
  issue: 'issue',
  allocate: 'allocate',
  report: 'report',
  answer: 'answer',
  revise: 'resubmit',
};

/** Signatories may act without waiting for the head or the specialist; sometimes they return instead of signing. */
function verbFor(state: State, intent: Intent): CommandKind {
  const ends = ['withdraw', 'cancel'].includes(intent.verb);
  if (intent.verb !== 'fitting' && intent.verb !== 'honest' && !(ends && intent.choice > 20))
    return intent.verb === 'submit' ? 'comment' : intent.verb;
  const task = tasksOf(state)[intent.task % Math.max(1, tasksOf(state).length)];
  const action = task?.action ?? 'revise';
  if ((action === 'assign' || action === 'propose') && intent.toggles[0])
    return stepOf(state.definition, task?.step ?? '')?.kind === 'signature' ? 'issue' : 'decide';
  return action === 'issue' && intent.choice % 4 === 0 ? 'decide' : fitting[action];
}

export function deedOfIntent(state: State, intent: Intent): Deed {
  const kind = verbFor(state, intent);
  const step = stepFor(state, intent);
  const why = remark(`remark-${state.version}`);
  const optional = intent.hasRemark ? { remark: why } : {};
  switch (kind) {
    case 'submit':
    case 'comment':
      return { kind: 'comment', comment: commentOf(state, intent) };
    case 'resubmit':
      return { kind, rules: 1 + (intent.choice % 2), revision: revisionOfIntent(state, intent), ...optional };
    case 'assign':
      return {
        kind,
        step,
        assigneeId: intent.choice === 0 ? '' : `p${(intent.person * 7) % 30}`,
        work: intent.toggles[1] ? 'propose' : 'decide',
      };
    case 'claim':
      return { kind, step };
    case 'release':
      return { kind, step, ...optional };
    case 'propose':
    case 'decide':
      return { kind, ...judgementOf(state, step, intent), ...optional };
    case 'answer':
      return { kind, step, remark: why };
    case 'attach':
      return { kind, attachment: { id: `file-${state.version}`, digest: 'digest' } };
    case 'issue':
      return documentFor(state, step);
    case 'allocate':
    case 'confirm':
      return moneyDeedOf(state, step, intent, kind);
    case 'report':
      return reportOf(state, step, intent);
    case 'withdraw':
    case 'cancel':
    case 'send-back':
      return { kind, remark: why };
    case 'take-over':
    case 'urge':
    case 'skip':
      return { kind, step, remark: why };
    case 'reassign':
    case 'appoint':
    case 'extend':
    case 'record-paper':
    case 'confirm-paper':
    case 'reroute':
      return repairOf(state, step, intent, kind);
  }
}

function judgementOf(state: State, step: string, intent: Intent): Judgement {
  const { choice, toggles } = intent;
  const rule = stepOf(state.definition, step);
  const offered = rule?.verdicts ?? [];
  const verdict = verdictFor(offered, choice);
  const targets = rule?.returnTo ?? ['author'];
  const target = choice % 13 === 0 ? 'delivery' : targets[choice % targets.length];
  return {
    step,
    verdict,
    ...(toggles[2] && (rule?.lineVerdicts === true || choice % 9 === 0)
      ? { lines: [lineVerdictOf(state, intent)] }
      : {}),
    ...(toggles[3] ? { comments: [commentOf(state, intent)] } : {}),
    ...(verdict === 'return' && target !== undefined && toggles[0] ? { returnTo: target } : {}),
    ...(verdict === 'return' && toggles[1] ? { opensLines: true } : {}),
  };
}

/** Mostly onward, often back, sometimes whatever there is, offered or not. */
function verdictFor(offered: readonly Verdict[], choice: number): Verdict {
  if (choice < 50) return offered[0] ?? 'approve';
  if (choice < 75 && offered.includes('return')) return 'return';
  const among = choice < 95 && offered.length > 0 ? offered : verdicts;
  return among[choice % among.length] ?? 'approve';
}

function lineVerdictOf(state: State, { line, portion, choice }: Intent): LineVerdict {
  const judged = state.revision.lines[line];
  const lineId = judged?.id ?? 'nowhere';
  const why = remark(`line-${state.version}`);
  if (choice % 3 === 0) return { lineId, verdict: 'approve' };
  if (choice % 3 === 1) return { lineId, verdict: 'refuse', remark: why };
  return {
    lineId,
    verdict: 'cut',
    amountBySource: share(judged?.amountBySource ?? {}, portion),
    remark: why,
  };
}

function commentOf(state: State, { line, choice }: Intent): CommentRef {
  const at = state.revision.lines[line]?.id;
  const id = choice % 17 === 0 ? 'comment-again' : `comment-${state.version}`;
  const field = ['total', 'title'][choice % 5];
  return {
    id,
    remark: remark(id),
    ...(at === undefined || choice % 2 === 0 ? {} : { lineId: at }),
    ...(field === undefined ? {} : { field }),
  };
}
