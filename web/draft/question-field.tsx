import type { FC } from 'hono/jsx';
import type { Question } from '../../domain/definition/question.ts';
import type { Filled } from '../filled.ts';
import { Choices } from '../parts/choices.tsx';
import { TextArea, TextField } from '../parts/fields.tsx';
import type { Reader } from '../reader.ts';
import { answerField } from './answers-typed.ts';
import { numberText } from './number-typed.ts';

type Props = {
  readonly reader: Reader;
  readonly filled: Filled;
  readonly ask: Question;
  /** What the draft holds for it, whatever that is. */
  readonly answer: unknown;
};

/** One question of the process, as the kind of field that its answer needs. */
export const QuestionField: FC<Props> = ({ reader, filled, ask, answer }) => {
  const { word } = reader;
  const field = { reader, filled, name: answerField(ask.name), label: reader.of(ask.label) };
  switch (ask.type) {
    case 'boolean': {
      const choices = [
        { value: 'yes', text: word('answer.yes') },
        { value: 'no', text: word('answer.no') },
      ];
      const suggested = typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : '';
      return <Choices {...field} choices={choices} suggested={suggested} small />;
    }
    case 'number': {
      const suggested = typeof answer === 'number' ? numberText(answer, reader.language) : textIn(answer);
      return <TextField {...field} hint={word('questions.number')} suggested={suggested} />;
    }
    case 'text':
      return <TextArea {...field} rows={2} suggested={textIn(answer)} />;
  }
};

const textIn = (answer: unknown): string => (typeof answer === 'string' ? answer : '');
