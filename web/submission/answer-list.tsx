import type { FC } from 'hono/jsx';
import type { Facts } from '../../domain/definition/fact.ts';
import type { Question } from '../../domain/definition/question.ts';
import type { Reader } from '../reader.ts';
import { answerText } from './answer-text.ts';

type Props = { readonly reader: Reader; readonly asks: readonly Question[]; readonly stated: Facts };

/** The questions of the process with what the unit answered. */
export const AnswerList: FC<Props> = ({ reader, asks, stated }) => (
  <dl class="facts facts--column">
    {asks.map(({ name, label }) => {
      const value = Object.hasOwn(stated, name) ? stated[name] : undefined;
      return (
        <div>
          <dt>{reader.of(label)}</dt>
          <dd>{value === undefined ? '–' : answerText(reader, value)}</dd>
        </div>
      );
    })}
  </dl>
);
