import type { Child, FC } from 'hono/jsx';
import { approvedAmount } from '../../domain/approval/amounts.ts';
import { questionsOf } from '../../domain/definition/question.ts';
import { fundingSources } from '../../domain/money/funding-source.ts';
import { totalOf } from '../../domain/money/vnd.ts';
import type { Reader } from '../reader.ts';
import { AnswerList } from './answer-list.tsx';
import { ChangesBar, type Shown } from './changes-bar.tsx';
import { type LineModel, linesOf } from './line-model.ts';
import { lineNotesIn } from './line-notes.ts';
import { LineNotes } from './line-notes-list.tsx';
import { LineTable } from './line-table.tsx';
import { opinionsIn } from './opinions.ts';
import { ChangeList } from './other-changes.tsx';
import type { Scene } from './scene.ts';

type Props = {
  readonly reader: Reader;
  readonly scene: Scene;
  readonly shown: Shown;
  readonly extra?: (model: LineModel) => Child;
};

/** What was sent up: the lines, the totals and their sources, with what changed and what was said about each. */
export const ContentSection: FC<Props> = ({ reader, scene, shown, extra }) => {
  const { content, row, state } = scene.view;
  if (content === null) return null;
  const { difference } = scene;
  const funding = state === null ? content.funding : approvedAmount(state);
  const approved = totalOf(funding);
  const all = linesOf(scene);
  const isToSee = ({ change, notes }: LineModel): boolean =>
    change !== 'same' || notes.some(({ sending }) => sending === row.revision);
  const lines = shown === 'all' || difference === null ? all : all.filter(isToSee);
  const general = [...(difference?.general ?? []), ...(difference?.funding ?? [])];
  const asks = questionsOf(state?.definition.asks);
  const whole = lineNotesIn(opinionsIn(scene.timeline), scene.timeline).filter(
    ({ lineId, field }) => lineId === null && field !== null,
  );
  return (
    <section class="sheet content" aria-labelledby="content">
      <div class="content__head">
        <h2 id="content">{reader.word('lines.title')}</h2>
        <span class="muted small">{reader.word('unit.money')}</span>
      </div>
      {difference !== null && (
        <ChangesBar
          reader={reader}
          submissionId={row.id}
          difference={difference}
          lines={all}
          shown={shown}
          isSwitch={extra === undefined}
        />
      )}
      {general.length > 0 && (
        <div class="pad pad--flat">
          <ChangeList reader={reader} changes={general} asks={asks} />
        </div>
      )}
      {lines.length === 0 ? (
        <p class="pad">{reader.word('changes.noLines')}</p>
      ) : (
        <LineTable reader={reader} lines={lines} extra={extra} />
      )}
      <div class="totals">
        <div>
          <span>{reader.say('fields:total')}</span>{' '}
          {approved === content.total ? (
            <b>{reader.amount(content.total)}</b>
          ) : (
            <>
              <del>{reader.amount(content.total)}</del> <ins>{reader.amount(approved)}</ins>
            </>
          )}
        </div>
        {fundingSources
          .filter((source) => (funding[source] ?? 0) > 0)
          .map((source) => (
            <div>
              <span class="muted">{reader.say(`terms:source.${source}`)}</span>{' '}
              <span>{reader.amount(funding[source] ?? 0)}</span>
            </div>
          ))}
        {content.totalInWords !== '' && approved === content.total && (
          <div>
            <span class="muted">{reader.say('fields:totalInWords')}</span> <i>{content.totalInWords}</i>
          </div>
        )}
      </div>
      {whole.length > 0 && (
        <div class="pad pad--flat">
          <LineNotes reader={reader} notes={whole} />
        </div>
      )}
      {asks.length > 0 && (
        <div class="pad pad--flat">
          <h3>{reader.word('questions.title')}</h3>
          <AnswerList reader={reader} asks={asks} stated={content.stated ?? {}} />
        </div>
      )}
      {content.basis !== '' && (
        <details class="pad details">
          <summary>{reader.say('fields:basis')}</summary>
          <p class="said">{content.basis}</p>
        </details>
      )}
    </section>
  );
};
