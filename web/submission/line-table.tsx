import type { Child, FC } from 'hono/jsx';
import type { Reader } from '../reader.ts';
import { LineAmount, LineSources, LineStanding } from './line-cells.tsx';
import type { LineModel } from './line-model.ts';
import { LineText } from './line-text.tsx';

type Props = {
  readonly reader: Reader;
  readonly lines: readonly LineModel[];
  /** What a form asks about a line. */
  readonly extra?: ((model: LineModel) => Child) | undefined;
};

/** The content, line by line; on a phone each line becomes a card. */
export const LineTable: FC<Props> = ({ reader, lines, extra }) => {
  const { word } = reader;
  return (
    <table class="work lines">
      <caption class="vh">{word('lines.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{reader.say('fields:number')}</th>
          <th scope="col">{word('col.line')}</th>
          <th scope="col" class="num">
            {word('col.classes')}
          </th>
          <th scope="col" class="num">
            {word('col.lineAmount')}
          </th>
          <th scope="col">{reader.say('fields:sources')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((model) => (
          <tr id={`line-${model.line.id}`} class={model.change === 'removed' ? 'is-removed' : undefined}>
            <td class="line__number" data-label={reader.say('fields:number')}>
              {model.line.number}
            </td>
            <th scope="row">
              <LineText reader={reader} model={model} />
              <LineStanding reader={reader} model={model} />
              {model.change !== 'removed' && extra?.(model)}
            </th>
            <td class="num" data-label={word('col.classes')}>
              <Classes reader={reader} model={model} />
            </td>
            <td class="num" data-label={word('col.lineAmount')}>
              <LineAmount reader={reader} model={model} />
            </td>
            <td data-label={reader.say('fields:sources')}>
              <LineSources reader={reader} model={model} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Classes: FC<{ reader: Reader; model: LineModel }> = ({ reader, model: { line, fields } }) => {
  if (line.kind !== 'training') return <>–</>;
  const now = `${reader.number(line.classes)} × ${reader.number(line.traineesPerClass)}`;
  const was = (name: 'classes' | 'traineesPerClass') =>
    fields.find(({ pointer }) => pointer.endsWith(`/${name}`))?.before ?? line[name];
  const before = `${was('classes')} × ${was('traineesPerClass')}`;
  return before === `${line.classes} × ${line.traineesPerClass}` ? (
    <span>{now}</span>
  ) : (
    <>
      <del>{before}</del> <ins>{now}</ins>
    </>
  );
};
