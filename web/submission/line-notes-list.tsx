import type { FC } from 'hono/jsx';
import { State } from '../parts/state.tsx';
import type { Reader } from '../reader.ts';
import { stateWords } from '../states.ts';
import type { LineNote } from './line-notes.ts';
import { fieldText } from './place-text.ts';

/** Comments and verdicts under the line that they are about, with what became of them. */
export const LineNotes: FC<{ reader: Reader; notes: readonly LineNote[] }> = ({ reader, notes }) => (
  <>
    {notes.map((note) => (
      <Note reader={reader} note={note} />
    ))}
  </>
);

const tone = ({ verdict }: LineNote): string => {
  if (verdict === 'refuse' || verdict === 'cut') return 'note note--bad';
  return verdict === 'approve' ? 'note note--ok' : 'note';
};

const Note: FC<{ reader: Reader; note: LineNote }> = ({ reader, note }) => {
  const { word } = reader;
  const { verdict, amount, text, field, unit, sending, isProposal, isMended } = note;
  return (
    <div class={tone(note)}>
      {verdict !== null && (
        <>
          <State word={stateWords.line(reader, verdict)} />{' '}
          {amount !== null && <b>{word('note.cutTo', { amount: reader.money(amount) })} </b>}
        </>
      )}
      <span class="muted">
        {word(isProposal ? 'note.proposed' : 'note.by', { unit: unit ?? '', sending })}
        {field !== null && ` (${fieldText(reader, field)})`}
        {text !== null && ': '}
      </span>
      {text}
      {isMended && (
        <>
          {' '}
          <b>{word('note.mended')}</b>
        </>
      )}
    </div>
  );
};
