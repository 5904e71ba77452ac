import type { FC } from 'hono/jsx';
import { State } from '../parts/state.tsx';
import type { Reader } from '../reader.ts';
import { type StateWord, stateWords } from '../states.ts';
import { isDecidedSince, type Opinion, opinionsIn } from './opinions.ts';
import { fieldText } from './place-text.ts';
import type { Scene } from './scene.ts';
import { stepName } from './step-name.ts';

/** Every opinion on the whole but one that is shown elsewhere, the latest first, earlier rounds folded; those on lines stand under their lines. */
export const OpinionList: FC<{ reader: Reader; scene: Scene; without?: Opinion | undefined }> = ({
  reader,
  scene,
  without,
}) => {
  const opinions = opinionsIn(scene.timeline);
  const present = opinions.filter(
    (opinion) => opinion.sending === scene.view.row.revision && opinion.entry.seq !== without?.entry.seq,
  );
  const earlier = opinions.filter(({ sending }) => sending < scene.view.row.revision);
  return present.length + earlier.length === 0 ? null : (
    <section class="sheet pad" aria-labelledby="opinions">
      <h2 id="opinions">{reader.word('opinions.title')}</h2>
      <ol class="plain opinions">
        {present.toReversed().map((opinion) => (
          <li>
            <OpinionText reader={reader} scene={scene} opinion={opinion} all={opinions} />
          </li>
        ))}
      </ol>
      {earlier.length > 0 && (
        <details class="earlier" open={present.length === 0}>
          <summary>{reader.word('opinions.earlier', { count: earlier.length })}</summary>
          <ol class="plain opinions">
            {earlier.toReversed().map((opinion) => (
              <li>
                <OpinionText reader={reader} scene={scene} opinion={opinion} all={opinions} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
};

type Props = {
  readonly reader: Reader;
  readonly scene: Scene;
  readonly opinion: Opinion;
  readonly all: readonly Opinion[];
};

/** What kind of opinion it was, as a word on a tint. */
function kindWord(reader: Reader, { kind, judgement }: Opinion): StateWord {
  if (judgement !== null) return stateWords.verdict(reader, judgement.verdict);
  if (kind === 'asked') return stateWords.verdict(reader, 'ask');
  if (kind === 'answered') return { tint: 'new', text: reader.word('opinion.answered') };
  return { tint: 'none', text: reader.word('opinion.commented') };
}

export const OpinionText: FC<Props> = ({ reader, scene, opinion, all }) => {
  const { word } = reader;
  const { entry, kind, sending, comments, judgement } = opinion;
  const where = entry.step === null ? '' : `${stepName(reader, scene.view, entry.step)} · `;
  const whole = comments.filter(({ lineId }) => lineId === undefined);
  const onLines = new Set([
    ...comments.flatMap(({ lineId }) => lineId ?? []),
    ...(judgement?.lines ?? []).map(({ lineId }) => lineId),
  ]).size;
  return (
    <>
      <p>
        <State word={kindWord(reader, opinion)} />{' '}
        {kind === 'proposed' && (
          <b>{word(isDecidedSince(opinion, all) ? 'opinion.proposedBefore' : 'opinion.proposed')} </b>
        )}
        {entry.person}
        <span class="muted">
          {' '}
          {entry.role !== null && `(${reader.role(entry.role)}, ${entry.unit ?? ''})`}
          {entry.onBehalfOf.length > 0 &&
            ` ${word('opinion.onBehalf', { names: entry.onBehalfOf.join(', ') })}`}
        </span>
      </p>
      {entry.text !== null && <p class="said">{entry.text}</p>}
      {whole.map(({ field, remark }) => (
        <p class="said">
          {field !== undefined && <span class="muted">{fieldText(reader, field)}: </span>}
          {remark}
        </p>
      ))}
      <p class="muted small">
        {where}
        {word('round', { round: sending })} · {reader.time(entry.at)}
        {onLines > 0 && ` · ${word('opinion.onLines', { count: onLines })}`}
      </p>
    </>
  );
};
