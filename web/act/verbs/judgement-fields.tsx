import type { FC } from 'hono/jsx';
import type { Verdict } from '../../../domain/definition/definition.ts';
import type { PageWord } from '../../../i18n/words/pages.ts';
import { Choices } from '../../parts/choices.tsx';
import { TextArea } from '../../parts/fields.tsx';
import { OpinionText } from '../../submission/opinion-list.tsx';
import { openProposal, opinionsIn } from '../../submission/opinions.ts';
import { stepName } from '../../submission/step-name.ts';
import type { Act, FieldsProps } from '../verb-form.ts';

const hints = {
  approve: 'verdict.hint.approve',
  return: 'verdict.hint.return',
  reject: 'verdict.hint.reject',
  concur: 'verdict.hint.concur',
  object: 'verdict.hint.object',
  ask: 'verdict.hint.ask',
} as const satisfies Record<Verdict, PageWord>;

/** The proposal that somebody is about to sign, or decide otherwise. */
export const proposalFor = ({ scene, offered, kind }: Act) =>
  kind === 'decide' && offered.step !== null
    ? openProposal(opinionsIn(scene.timeline), offered.step)
    : undefined;

/** The verdict on the whole, under the specialist's proposal; none is chosen beforehand. */
export const JudgementFields: FC<FieldsProps> = ({ act, filled }) => {
  const { reader, scene, offered, step } = act;
  const { word } = reader;
  const proposal = proposalFor(act);
  const returns = offered.verdicts.includes('return');
  const targets = step?.returnTo ?? ['author'];
  return (
    <>
      {proposal !== undefined && (
        <div class="note">
          <OpinionText reader={reader} scene={scene} opinion={proposal} all={opinionsIn(scene.timeline)} />
        </div>
      )}
      <Choices
        reader={reader}
        filled={filled}
        name="verdict"
        label={word('judge.verdict')}
        choices={offered.verdicts.map((verdict) => ({
          value: verdict,
          text: reader.say(`terms:verdict.${verdict}`),
          hint: word(hints[verdict]),
        }))}
      />
      {returns && targets.length > 1 && (
        <Choices
          small
          reader={reader}
          filled={filled}
          name="returnTo"
          label={word('judge.returnTo')}
          suggested={proposal?.judgement?.returnTo}
          choices={targets.map((target) => ({
            value: target,
            text: target === 'author' ? word('judge.toAuthor') : stepName(reader, scene.view, target),
          }))}
        />
      )}
      {returns && (
        <label class="check">
          <input
            type="checkbox"
            name="opensLines"
            value="yes"
            checked={
              filled.isFresh
                ? proposal?.judgement?.opensLines === true
                : filled.typed.text('opensLines') === 'yes'
            }
          />
          <span>{word('judge.opensLines')}</span>
        </label>
      )}
      <TextArea
        reader={reader}
        filled={filled}
        name="reason"
        label={word('judge.reason')}
        hint={word('judge.reason.hint')}
        suggested={proposal?.entry.text ?? undefined}
        rows={4}
      />
    </>
  );
};
