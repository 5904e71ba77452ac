import type { FC } from 'hono/jsx';
import type { Content } from '../../domain/content/content.ts';
import type { DraftReturned } from '../../services/drafts/read-draft.ts';
import type { Reader } from '../reader.ts';

type Props = {
  readonly reader: Reader;
  readonly returned: DraftReturned;
  readonly content: Content | null;
  readonly hasQuestions: boolean;
};

/** What may be changed after a return, and until when. */
export const UnlockedNote: FC<Props> = ({ reader, returned, content, hasQuestions }) => {
  const { word } = reader;
  const { unlocked, due } = returned;
  const lines = (content?.lines ?? []).filter(({ id }) => unlocked.lineIds.includes(id));
  const isAll = content !== null && lines.length === content.lines.length;
  const parts = [
    ...(isAll ? [word('unlocked.allLines')] : []),
    ...(!isAll && lines.length > 0
      ? [word('unlocked.lines', { numbers: lines.map(({ number }) => number).join(', ') })]
      : []),
    ...(unlocked.funding ? [word('unlocked.funding')] : []),
    ...(unlocked.general ? [word('unlocked.general')] : []),
    ...(unlocked.general && hasQuestions ? [word('unlocked.answers')] : []),
    word(unlocked.structure ? 'unlocked.structure' : 'unlocked.noStructure'),
  ];
  return (
    <section class="sheet pad" aria-labelledby="unlocked">
      <h2 id="unlocked">{word('unlocked.title', { due: reader.time(due) })}</h2>
      <ul>
        {parts.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </section>
  );
};
