import { wardPlan } from '../../demo/drafts/ward-plan.ts';
import { corrections, plan } from '../../demo/plan.ts';
import { allocatableLines, approvedLines, spendableOf } from '../../domain/approval/amounts.ts';
import type { DeliveryReport } from '../../domain/approval/command.ts';
import type { State } from '../../domain/approval/state.ts';
import type { Content } from '../../domain/content/content.ts';
import { revisionOf } from '../../domain/content/revision-of.ts';
import type { Cast } from './cast.ts';
import { type Moment, openStory, type Story } from './story.ts';

/** A history that submissions of the country repeat: `often` against all others that are open, or closed. */
export type Tale = Moment & {
  readonly name: string;
  readonly often: number;
  /** Content of every revision that was sent. */
  readonly contents: readonly Content[];
};

/** Below the threshold, so that Home Affairs signs; the larger one asks for scholarships and equipment too. */
const large: Content = { ...plan, funding: corrections.funding };
const corrected: Content = {
  ...wardPlan,
  lines: wardPlan.lines.map((line, index) => (index === 0 ? { ...line, note: 'Đã điều chỉnh' } : line)),
};

/** Everything that can become of a plan, told once for each moment at which one may find it. */
export const tellStories = (cast: Cast): readonly Tale[] => [
  ...straight(cast, wardPlan, 6),
  ...straight(cast, large, 1),
  ...returned(cast),
  ...ended(cast),
];

export function begin(cast: Cast, content: Content): Story {
  const story = openStory(cast.begins);
  const { submissionId, unitId, definition, routing, calendar } = cast;
  const authors = [cast.drafter.personId, cast.head.personId];
  const revision = revisionOf(content, { number: 1, authors });
  story.act(cast.head, {
    kind: 'submit',
    submissionId,
    unitId,
    definition,
    rules: 1,
    routing,
    calendar,
    revision,
    attachments: [],
  });
  return story;
}

function straight(cast: Cast, content: Content, times: number): readonly Tale[] {
  const story = begin(cast, content);
  const tales: Tale[] = [];
  const pause = (name: string, often: number): void => {
    tales.push({ ...story.moment(), name, often: often * times, contents: [content] });
  };
  pause('to assign', 20);
  story.wait(8 * 24);
  pause('to assign, overdue', 8);
  distribute(story, cast);
  pause('to propose', 12);
  propose(story, cast);
  pause('to review', 14);
  story.act(cast.deputy, { kind: 'decide', step: 'review', verdict: 'approve' });
  pause('to consult', 6);
  story.wait(26);
  consult(story, cast);
  pause('to approve', 12);
  story.act(cast.director, { kind: 'decide', step: 'approval', verdict: 'approve' });
  pause('to sign', 6);
  sign(story, cast);
  if (story.state().is === 'allocating') {
    pause('to allocate', 10);
    allocate(story, cast);
  }
  pause('to deliver', 12);
  story.wait(24 * 180);
  deliver(story, cast);
  pause('completed', 70);
  return tales;
}

/** Asked, answered, returned and sent again. */
function returned(cast: Cast): readonly Tale[] {
  const story = begin(cast, wardPlan);
  const asked = { step: 'review', remark: story.remark('Đề nghị làm rõ số học viên của từng lớp.') };
  story.act(cast.deputy, { kind: 'decide', verdict: 'ask', ...asked });
  const toAnswer: Tale = { ...story.moment(), name: 'to answer', often: 25, contents: [wardPlan] };
  story.wait(20);
  const answer = story.remark('Lớp 1 có 30 học viên, lớp 2 có 35 học viên.');
  story.act(cast.head, { kind: 'answer', step: 'review', remark: answer });
  const why = story.remark('Đề nghị rà soát lại mức chi cho giảng viên theo định mức hiện hành.');
  story.act(cast.deputy, {
    kind: 'decide',
    step: 'review',
    verdict: 'return',
    remark: why,
    returnTo: 'author',
  });
  const toRevise: Tale = { ...story.moment(), name: 'to revise', often: 40, contents: [wardPlan] };
  story.wait(50);
  const authors = [cast.drafter.personId, cast.head.personId];
  const revision = revisionOf(corrected, { number: 2, authors });
  story.act(cast.head, { kind: 'resubmit', rules: 1, revision });
  story.act(cast.deputy, { kind: 'decide', step: 'review', verdict: 'approve' });
  consult(story, cast);
  story.act(cast.director, { kind: 'decide', step: 'approval', verdict: 'approve' });
  sign(story, cast);
  deliver(story, cast);
  const contents = [wardPlan, corrected];
  return [toAnswer, toRevise, { ...story.moment(), name: 'completed after a return', often: 130, contents }];
}

function ended(cast: Cast): readonly Tale[] {
  const refused = begin(cast, wardPlan);
  distribute(refused, cast);
  propose(refused, cast);
  refused.act(cast.deputy, { kind: 'decide', step: 'review', verdict: 'approve' });
  consult(refused, cast);
  const remark = refused.remark('Nội dung trùng với chương trình của tỉnh.');
  refused.act(cast.director, { kind: 'decide', step: 'approval', verdict: 'reject', remark });
  const withdrawn = begin(cast, wardPlan);
  withdrawn.wait(30);
  withdrawn.act(cast.head, { kind: 'withdraw', remark: withdrawn.remark('Xã lập lại kế hoạch.') });
  const contents = [wardPlan];
  return [
    { ...refused.moment(), name: 'rejected', often: 25, contents },
    { ...withdrawn.moment(), name: 'withdrawn', often: 15, contents },
  ];
}

function distribute(story: Story, { department, specialist }: Cast): void {
  const assigned = { assigneeId: specialist.personId, work: 'propose' } as const;
  story.act(department, { kind: 'assign', step: 'review', ...assigned });
}

function propose(story: Story, { specialist }: Cast): void {
  story.wait(5);
  const remark = story.remark('Nội dung phù hợp, đủ căn cứ; đề nghị trình phê duyệt.');
  story.act(specialist, { kind: 'propose', step: 'review', verdict: 'approve', remark });
}

function consult(story: Story, { scientist, financier }: Cast): void {
  for (const [step, actor] of [
    ['science-opinion', scientist],
    ['finance-opinion', financier],
  ] as const)
    if (story.state().open.some(({ key }) => key === step))
      story.act(actor, { kind: 'decide', step, verdict: 'concur' });
}

function sign(story: Story, { signatory }: Cast): void {
  const file = { id: story.remark('').id, digest: 'f'.repeat(64) };
  story.act(signatory, {
    kind: 'issue',
    step: 'delegated-decision',
    number: '225/QĐ-SNV',
    date: '2026-11-10',
    signingMode: 'TUQ.',
    file,
  });
}

function allocate(story: Story, { keeper }: Cast): void {
  const lines = allocatableLines(story.state());
  const requests = lines.map(({ line, amount }) => ({ lineId: line.id, amountBySource: amount, score: 40 }));
  story.act(keeper, { kind: 'allocate', step: 'allocation', requests });
  const lineIds = lines.map(({ line }) => line.id);
  story.act(keeper, { kind: 'confirm', step: 'allocation', lineIds });
}

function deliver(story: Story, { head }: Cast): void {
  const reports = reportsOf(story.state());
  story.act(head, { kind: 'report', step: 'delivery', reports });
}

const reportsOf = (state: State): readonly DeliveryReport[] =>
  approvedLines(state).map(({ line, amount }) => ({
    lineId: line.id,
    classesHeld: 1,
    attendances: 35,
    distinctPeople: 33,
    spent: spendableOf(state, line, amount),
    evidence: [{ id: line.id, digest: 'e'.repeat(64) }],
    state: 'delivered',
  }));
