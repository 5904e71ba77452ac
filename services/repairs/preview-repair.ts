import { type Decided, decide } from '../../domain/approval/decide.ts';
import type { Refusal, RefusalCode } from '../../domain/approval/refusal.ts';
import { type Task, tasksOf } from '../../domain/approval/tasks.ts';
import type { Context } from '../context.ts';
import { requestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';
import { type Loaded, loadSubmission } from '../submissions/load-submission.ts';
import { namesOf } from '../submissions/names.ts';
import { type MailTold, mailsTold } from './mails-told.ts';
import { actionOf, prepareRepair } from './prepare-repair.ts';
import type { RepairInput, RepairKind } from './repair-inputs.ts';

/** What a repair would bring about, or what it would be refused for. Nothing is done. */
export type RepairPreview = {
  readonly refusal: { readonly because: RefusalCode; readonly pointer: string | null } | null;
  /** What would stand in the record, in order. */
  readonly events: readonly string[];
  /** What would wait for whom afterwards. */
  readonly tasks: readonly {
    readonly step: string;
    readonly action: Task['action'];
    readonly unit: string;
    readonly roles: readonly string[];
    readonly assignee: string | null;
    readonly due: Date;
  }[];
  readonly mails: readonly MailTold[];
};

/** Judges by the rules that will judge it, on a copy of the submission's state. */
export async function previewRepair<Kind extends RepairKind>(
  ctx: Context,
  submissionId: string,
  kind: Kind,
  input: RepairInput<Kind>,
): Promise<RepairPreview> {
  const loaded = await loadSubmission(ctx, submissionId, actionOf(kind));
  const decided = await judged(ctx, loaded, kind, input);
  if ('refusal' in decided) {
    const { code: because, pointer = null } = decided.refusal;
    return { refusal: { because, pointer }, events: [], tasks: [], mails: [] };
  }
  const [tasks, mails] = await Promise.all([
    tasksTold(ctx, decided),
    loaded.state === null ? [] : mailsTold(ctx, loaded.state, decided),
  ]);
  return { refusal: null, events: decided.events.map(({ type }) => type), tasks, mails };
}

/** As `repairSubmission` would have it judged; people who do not fit are a refusal too. */
async function judged<Kind extends RepairKind>(
  ctx: Context,
  loaded: Loaded,
  kind: Kind,
  input: RepairInput<Kind>,
): Promise<Decided | { readonly refusal: Refusal }> {
  const key = requestKey({ ...ctx, key: 'preview' }, `repair:${kind}`, loaded.row.id, input);
  try {
    const { command } = await prepareRepair(ctx, loaded, { kind, input, key });
    return decide(loaded.state, command, Date.now());
  } catch (error) {
    if (!(error instanceof ServiceError) || error.problem.code !== 'refused') throw error;
    const { because: code, pointer } = error.problem;
    return { refusal: { code, ...(pointer === undefined ? {} : { pointer }) } };
  }
}

async function tasksTold({ db }: Context, { state }: Decided): Promise<RepairPreview['tasks']> {
  const tasks = tasksOf(state);
  const names = await namesOf(
    db,
    tasks.flatMap(({ assigneeId }) => (assigneeId === null ? [] : [assigneeId])),
    tasks.map(({ unitId }) => unitId),
  );
  return tasks.map(({ step, action, unitId, roles, assigneeId, due }) => ({
    step,
    action,
    unit: names.unit(unitId),
    roles,
    assignee: assigneeId === null ? null : names.person(assigneeId),
    due: new Date(due),
  }));
}
