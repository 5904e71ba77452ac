import type { FC } from 'hono/jsx';
import { allocatableLines, askableFor, moneyOf } from '../../domain/approval/amounts.ts';
import { stepOf } from '../../domain/approval/process.ts';
import { totalOf } from '../../domain/money/vnd.ts';
import type { PageWord } from '../../i18n/words/pages.ts';
import type { AvailableVerb } from '../../services/submissions/available-verbs.ts';
import type { SubmissionView } from '../../services/submissions/read-submission.ts';
import { paths } from '../paths.ts';
import type { Reader } from '../reader.ts';
import type { Scene } from './scene.ts';
import { stepName } from './step-name.ts';

type Props = { readonly reader: Reader; readonly scene: Scene; readonly mayDraft: boolean };

const words = {
  submit: 'verb.submit',
  assign: 'verb.assign',
  claim: 'verb.claim',
  release: 'verb.release',
  'take-over': 'verb.takeOver',
  propose: 'verb.propose',
  decide: 'verb.decide',
  answer: 'verb.answer',
  comment: 'verb.comment',
  attach: 'verb.attach',
  issue: 'verb.issue',
  allocate: 'verb.allocate',
  confirm: 'verb.confirm',
  report: 'verb.report',
  withdraw: 'verb.withdraw',
  cancel: 'verb.cancel',
} as const satisfies Record<AvailableVerb['verb'], PageWord>;

const decideWords = {
  review: 'verb.decide.review',
  consultation: 'verb.decide.consultation',
  approval: 'verb.decide.approval',
  signature: 'verb.decide.signature',
  allocation: 'verb.decide',
  delivery: 'verb.decide',
} as const satisfies Record<string, PageWord>;

/** What a verb is called at its step. */
export function verbWord({ state }: Pick<SubmissionView, 'state'>, { verb, step }: AvailableVerb): PageWord {
  const kind = step === null || state === null ? undefined : stepOf(state.definition, step)?.kind;
  return verb === 'decide' && kind !== undefined ? decideWords[kind] : words[verb];
}

const onTheSide: readonly AvailableVerb['verb'][] = [
  'claim',
  'comment',
  'attach',
  'withdraw',
  'cancel',
  'release',
  'take-over',
];
/** Of what moves a step on, the one that comes first for this person. */
const order: readonly AvailableVerb['verb'][] = [
  'submit',
  'answer',
  'issue',
  'decide',
  'propose',
  'assign',
  'confirm',
  'allocate',
  'report',
];

/** Money is confirmed once some is reserved, and asked for while some can be. */
function hasWork({ state }: SubmissionView, verb: AvailableVerb['verb']): boolean {
  if (state === null || (verb !== 'confirm' && verb !== 'allocate')) return true;
  return allocatableLines(state).some(({ line, amount }) => {
    const { reserved, missing, attempt } = moneyOf(state, line.id);
    if (verb === 'confirm') return totalOf(reserved) > 0;
    return totalOf(askableFor(state, line.id, amount)) > 0 && (attempt === 0 || totalOf(missing) > 0);
  });
}

/** What somebody can do here: one main action per step, others quieter, and why not where something stands against it. */
export const Actions: FC<Props> = ({ reader, scene, mayDraft }) => {
  const { view } = scene;
  const main = view.available
    .filter(({ verb }) => !onTheSide.includes(verb) && verb !== 'submit' && hasWork(view, verb))
    .toSorted((a, b) => order.indexOf(a.verb) - order.indexOf(b.verb));
  const side = view.available.filter(({ verb, because }) => onTheSide.includes(verb) && because === null);
  const revises = mayDraft && view.row.state === 'returned';
  if (main.length === 0 && side.length === 0 && !revises) return null;
  const [first] = main.filter(({ because }) => because === null);
  const blocked = main.filter(({ because }) => because !== null);
  return (
    <section class="sheet pad actions" aria-labelledby="actions">
      <h2 id="actions">{reader.word('actions.title')}</h2>
      {revises && (
        <a class="btn btn--do btn--wide" href={paths.draft(view.row.id)}>
          {reader.word('actions.revise')}
        </a>
      )}
      {main
        .filter(({ because }) => because === null)
        .map((verb) => (
          <VerbLink reader={reader} view={view} verb={verb} isMain={verb === first && !revises} />
        ))}
      {[...new Set(blocked.map(({ because }) => because))].map(
        (because) => because !== null && <p class="note small">{reader.say(`refusals:${because}`)}</p>,
      )}
      {side.length > 0 && (
        <p class="actions__side">
          {side.map(({ verb, step }) => (
            <a href={paths.act(view.row.id, verb, step)}>{reader.word(words[verb])}</a>
          ))}
        </p>
      )}
    </section>
  );
};

const VerbLink: FC<{ reader: Reader; view: SubmissionView; verb: AvailableVerb; isMain: boolean }> = ({
  reader,
  view,
  verb,
  isMain,
}) => (
  <a
    class={isMain ? 'btn btn--do btn--wide' : 'btn btn--wide'}
    href={paths.act(view.row.id, verb.verb, verb.step)}
  >
    {reader.word(verbWord(view, verb))}
    {verb.step !== null && (view.state?.open.length ?? 0) > 1 && (
      <span class="btn__under">{stepName(reader, view, verb.step)}</span>
    )}
  </a>
);
