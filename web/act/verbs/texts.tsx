import type { FC } from 'hono/jsx';
import type { PageWord } from '../../../i18n/words/pages.ts';
import { verbInputs } from '../../../services/submissions/verb-inputs.ts';
import { SelectField, TextArea } from '../../parts/fields.tsx';
import { OpinionText } from '../../submission/opinion-list.tsx';
import { opinionsIn } from '../../submission/opinions.ts';
import { sending } from '../sending.ts';
import type { FieldsProps, VerbForm } from '../verb-form.ts';

const inText = (): string => 'text';

const oneText =
  (label: PageWord, hint?: PageWord, optional = false): FC<FieldsProps> =>
  ({ act: { reader }, filled }) => (
    <TextArea
      reader={reader}
      filled={filled}
      name="text"
      label={reader.word(label)}
      hint={hint === undefined ? undefined : reader.word(hint)}
      optional={optional}
      rows={5}
    />
  );

const sends = {
  claim: sending('claim', verbInputs.claim),
  release: sending('release', verbInputs.release),
  'take-over': sending('take-over', verbInputs['take-over']),
  answer: sending('answer', verbInputs.answer),
  comment: sending('comment', verbInputs.comment),
  withdraw: sending('withdraw', verbInputs.withdraw),
  cancel: sending('cancel', verbInputs.cancel),
} as const;

/** Somebody takes a step from the queue. */
export const claim: VerbForm = {
  Fields: ({ act: { reader } }) => <p>{reader.word('claim.text')}</p>,
  button: 'send.claim',
  send: (ctx, act) => sends.claim(ctx, act, { step: act.offered.step }, inText),
};

/** A step goes back to the queue. */
export const release: VerbForm = {
  Fields: oneText('release.text', undefined, true),
  button: 'send.release',
  send: (ctx, act, typed) =>
    sends.release(ctx, act, { step: act.offered.step, reason: typed.text('text') }, inText),
};

/** Somebody of the unit takes a step from a colleague, and says why. */
export const takeOver: VerbForm = {
  Fields: oneText('takeOver.text'),
  button: 'send.takeOver',
  send: (ctx, act, typed) =>
    sends['take-over'](ctx, act, { step: act.offered.step, reason: typed.text('text') }, inText),
};

const AnswerFields: FC<FieldsProps> = (props) => {
  const { reader, scene, offered } = props.act;
  const all = opinionsIn(scene.timeline);
  const asked = all.findLast(({ kind, entry }) => kind === 'asked' && entry.step === offered.step);
  const Text = oneText('answer.text');
  return (
    <>
      {asked !== undefined && (
        <div class="note">
          <OpinionText reader={reader} scene={scene} opinion={asked} all={all} />
        </div>
      )}
      <Text {...props} />
    </>
  );
};

/** The unit explains what was asked. */
export const answer: VerbForm = {
  Fields: AnswerFields,
  button: 'send.answer',
  send: (ctx, act, typed) =>
    sends.answer(ctx, act, { step: act.offered.step, text: typed.text('text') }, inText),
};

const CommentFields: FC<FieldsProps> = (props) => {
  const { reader, scene } = props.act;
  const lines = scene.view.content?.lines ?? [];
  const Text = oneText('comment.text');
  return (
    <>
      <SelectField
        reader={reader}
        filled={props.filled}
        name="lineId"
        label={reader.word('comment.about')}
        options={[
          { value: '', text: reader.word('place.whole') },
          ...lines.map(({ id, number, programme }) => ({
            value: id,
            text: `${reader.word('place.line', { number })}: ${programme}`,
          })),
        ]}
      />
      <Text {...props} />
    </>
  );
};

/** A remark beside the verdicts. */
export const comment: VerbForm = {
  Fields: CommentFields,
  button: 'send.comment',
  send: (ctx, act, typed) => {
    const lineId = typed.text('lineId');
    const raw = { text: typed.text('text'), ...(lineId === '' ? {} : { lineId }) };
    return sends.comment(ctx, act, raw, (pointer) => (pointer === '/lineId' ? 'lineId' : 'text'));
  },
};

/** The unit takes its submission back. */
export const withdraw: VerbForm = {
  Fields: oneText('withdraw.text', 'withdraw.hint'),
  button: 'send.withdraw',
  isGrave: true,
  send: (ctx, act, typed) => sends.withdraw(ctx, act, { reason: typed.text('text') }, inText),
};

/** An administrator ends a submission. */
export const cancel: VerbForm = {
  Fields: oneText('cancel.text', 'cancel.hint'),
  button: 'send.cancel',
  isGrave: true,
  send: (ctx, act, typed) => sends.cancel(ctx, act, { reason: typed.text('text') }, inText),
};
