import type { FC } from 'hono/jsx';
import { State } from '../parts/state.tsx';
import type { Reader } from '../reader.ts';
import { Changed } from './changed.tsx';
import { LineDetails } from './line-details.tsx';
import type { LineModel } from './line-model.ts';
import { LineNotes } from './line-notes-list.tsx';
import { OtherChanges } from './other-changes.tsx';

type Props = { readonly reader: Reader; readonly model: LineModel };

/** What a line is about: its programme, then everything else in softer ink. */
export const LineText: FC<Props> = ({ reader, model }) => {
  const { line, fields, change, notes } = model;
  return (
    <>
      <b class="line__name">
        {change === 'removed' ? (
          <del>{line.programme}</del>
        ) : (
          <Changed reader={reader} changes={fields} field="programme">
            {line.programme}
          </Changed>
        )}
      </b>{' '}
      {line.kind !== 'training' && (
        <State word={{ tint: 'none', text: reader.say(`terms:line.${line.kind}`) }} />
      )}{' '}
      {change === 'added' && <State word={{ tint: 'new', text: reader.word('line.added') }} />}
      {change === 'removed' && <State word={{ tint: 'none', text: reader.word('line.removed') }} />}
      <Particulars reader={reader} model={model} />
      <LineDetails reader={reader} line={line} />
      <OtherChanges reader={reader} fields={fields} />
      <LineNotes reader={reader} notes={notes} />
    </>
  );
};

const Particulars: FC<Props> = ({ reader, model: { line, fields } }) => {
  const { say, word } = reader;
  const part = (field: string, text: string) =>
    text === ''
      ? []
      : [
          <Changed reader={reader} changes={fields} field={field}>
            {text}
          </Changed>,
        ];
  const parts = [
    ...(line.form === 'none' ? [] : part('form', say(`terms:form.${line.form}`))),
    ...part('audience', say(`terms:audience.${line.audience}`)),
    ...(line.days > 0 ? part('days', word('line.days', { days: line.days })) : []),
    ...part('quarter', say(`terms:quarter.${line.quarter}`)),
    ...part('place', line.place),
    ...part('provider', line.provider),
    ...part('group', say(`terms:group.${line.group}`)),
  ];
  return (
    <span class="sub">
      {parts.map((one, index) => (
        <>
          {index > 0 && ' · '}
          {one}
        </>
      ))}
      {line.note !== '' && <span class="line__note">{line.note}</span>}
    </span>
  );
};
