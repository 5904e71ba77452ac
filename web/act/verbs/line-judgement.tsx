import type { FC } from 'hono/jsx';
import { type AmountBySource, fundingSources } from '../../../domain/money/funding-source.ts';
import type { Filled } from '../../filled.ts';
import { Choices } from '../../parts/choices.tsx';
import { TextArea } from '../../parts/fields.tsx';
import type { LineModel } from '../../submission/line-model.ts';
import type { Act } from '../verb-form.ts';
import { AmountFields } from './amount-fields.tsx';
import { proposalFor } from './judgement-fields.tsx';
import { lineField } from './judgement-input.ts';

type Props = { readonly act: Act; readonly filled: Filled; readonly model: LineModel };

/** What can be said about one line: a comment and, where the step offers it, a verdict of its own. */
export const LineJudgement: FC<Props> = ({ act, filled, model }) => {
  const { reader, step } = act;
  const { id } = model.line;
  const proposal = proposalFor(act);
  const comment = proposal?.comments.find(({ lineId, field }) => lineId === id && field === undefined);
  const proposed = proposal?.judgement?.lines.find(({ lineId }) => lineId === id);
  const suggests = comment !== undefined || proposed !== undefined;
  const typed = ['verdict', 'reason', 'comment'].some(
    (part) => filled.typed.text(lineField(id, part)) !== '',
  );
  return (
    <details class="judge" open={filled.isFresh ? suggests : typed || hasFault(filled, id)}>
      <summary>{reader.word('judge.line', { number: model.line.number })}</summary>
      {step?.lineVerdicts === true && (
        <LineVerdictFields
          act={act}
          filled={filled}
          model={model}
          suggested={{
            reason: proposed?.remark ?? undefined,
            amounts: withoutGaps(proposed?.amountBySource),
          }}
        />
      )}
      <TextArea
        reader={reader}
        filled={filled}
        name={lineField(id, 'comment')}
        label={reader.word('judge.comment')}
        suggested={comment?.remark ?? undefined}
        optional
        rows={2}
      />
    </details>
  );
};

type Suggested = { readonly reason: string | undefined; readonly amounts: AmountBySource | undefined };

const LineVerdictFields: FC<Props & { suggested: Suggested }> = ({ act, filled, model, suggested }) => {
  const { reader } = act;
  const { line, standing } = model;
  const asked = standing?.approved ?? line.sources;
  const name = (part: string): string => lineField(line.id, part);
  return (
    <>
      <Choices
        small
        reader={reader}
        filled={filled}
        name={name('verdict')}
        label={reader.word('judge.lineVerdict')}
        choices={(['approve', 'cut', 'refuse'] as const).map((verdict) => ({
          value: verdict,
          text: reader.say(`terms:lineVerdict.${verdict}`),
        }))}
      />
      <AmountFields
        reader={reader}
        filled={filled}
        name={name('amount')}
        legend={reader.word('judge.cutTo')}
        sources={asked}
        suggested={suggested.amounts ?? asked}
      />
      <TextArea
        reader={reader}
        filled={filled}
        name={name('reason')}
        label={reader.word('judge.lineReason')}
        suggested={suggested.reason}
        rows={2}
      />
    </>
  );
};

const hasFault = ({ faults }: Filled, lineId: string): boolean =>
  faults.some(({ field }) => field?.startsWith(`line.${lineId}.`) === true);

function withoutGaps(amounts: Readonly<Partial<Record<string, number | undefined>>> | undefined) {
  if (amounts === undefined) return undefined;
  const known: Partial<Record<(typeof fundingSources)[number], number>> = {};
  for (const source of fundingSources) {
    const amount = amounts[source];
    if (amount !== undefined) known[source] = amount;
  }
  return known;
}
