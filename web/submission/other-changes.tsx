import type { FC } from 'hono/jsx';
import type { FieldChange } from '../../domain/content/difference.ts';
import type { Question } from '../../domain/definition/question.ts';
import type { Reader } from '../reader.ts';
import { valueText } from './field-value.ts';
import { placeText } from './place-text.ts';

const shownInPlace = [
  'programme',
  'form',
  'audience',
  'days',
  'quarter',
  'place',
  'provider',
  'group',
  'amount',
  'classes',
  'traineesPerClass',
];

/** Changes that have no place of their own in the table. */
export const OtherChanges: FC<{ reader: Reader; fields: readonly FieldChange[] }> = ({ reader, fields }) => {
  const others = fields.filter(
    ({ pointer, field }) => !(pointer.split('/').length === 4 && shownInPlace.includes(field)),
  );
  return others.length === 0 ? null : <ChangeList reader={reader} changes={others} />;
};

/** Changed values under their names. */
export const ChangeList: FC<{
  reader: Reader;
  changes: readonly FieldChange[];
  asks?: readonly Question[];
}> = ({ reader, changes, asks = [] }) => (
  <ul class="changes">
    {changes.map(({ pointer, before, after }) => (
      <li>
        {questionAt(reader, asks, pointer) ??
          placeText(reader, pointer.replace(/^\/lines\/\d+/, ''), (index) => index + 1)}
        : {before !== null && before !== '' && <del>{valueText(reader, pointer, before)}</del>}{' '}
        <ins>{valueText(reader, pointer, after)}</ins>
      </li>
    ))}
  </ul>
);

function questionAt(reader: Reader, asks: readonly Question[], pointer: string): string | null {
  const asked = asks.find(({ name }) => pointer === `/stated/${name}`);
  return asked === undefined ? null : reader.of(asked.label);
}
