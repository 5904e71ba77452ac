import type { FC } from 'hono/jsx';
import type { CellFinding } from '../../domain/content/cell-finding.ts';
import { parseContent } from '../../domain/content/parse-content.ts';
import type { Draft } from '../../services/drafts/read-draft.ts';
import type { Filled } from '../filled.ts';
import { State } from '../parts/state.tsx';
import { paths } from '../paths.ts';
import type { Reader } from '../reader.ts';
import { stateWords } from '../states.ts';
import { draftLines, linesOf } from '../submission/line-model.ts';
import { LineTable } from '../submission/line-table.tsx';
import { OpinionList } from '../submission/opinion-list.tsx';
import type { Scene } from '../submission/scene.ts';
import { CellFindingTable } from './cell-finding-table.tsx';
import { DraftAttachments } from './draft-attachments.tsx';
import { FindingList } from './finding-list.tsx';
import { lineNumbersIn } from './line-numbers.ts';
import { QuestionsForm } from './questions-form.tsx';
import { ReadyToSend } from './ready-to-send.tsx';
import { UnlockedNote } from './unlocked-note.tsx';
import { WorkbookForms } from './workbook-forms.tsx';

export type DraftPageProps = {
  readonly reader: Reader;
  readonly draft: Draft;
  readonly scene: Scene;
  readonly filled: Filled;
  /** The form of the answers to the process's questions. */
  readonly answers: Filled;
  /** Faults of a workbook that was refused just now. */
  readonly cells: readonly CellFinding[];
  readonly notice: string | null;
};

/** What a unit is writing: what it says, what is wrong with it, and how it goes on. */
export const DraftPage: FC<DraftPageProps> = ({ reader, draft, scene, filled, answers, cells, notice }) => {
  const { view } = scene;
  const parsed = parseContent(draft.kind, draft.content);
  const content = 'content' in parsed ? parsed.content : null;
  const { word } = reader;
  const lines = content === null ? [] : draftLines(content, draft.returned === null ? [] : linesOf(scene));
  return (
    <>
      {notice !== null && (
        <p class="notice notice--done" role="status">
          {notice}
        </p>
      )}
      <p class="crumb small">
        <a href={paths.drafts}>← {word('nav.drafts')}</a>
      </p>
      <h1>{view.row.title === '' ? word('draft.untitled') : view.row.title}</h1>
      <p class="lead">
        {[
          view.unitName,
          reader.say(`terms:kind.${draft.kind}`),
          word('draft.year', { year: draft.year }),
          ...(content === null
            ? []
            : [word('head.lines', { count: content.lines.length }), reader.money(content.total)]),
          word('draft.saved', { at: reader.time(draft.updatedAt) }),
        ].join(' · ')}{' '}
        <State word={stateWords.submission(reader, draft.state)} />
      </p>
      {cells.length > 0 && <CellFindingTable reader={reader} findings={cells} />}
      <div class="two">
        <div class="two__main">
          {draft.returned !== null && (
            <UnlockedNote
              reader={reader}
              returned={draft.returned}
              content={content}
              hasQuestions={draft.asks.length > 0}
            />
          )}
          {draft.returned !== null && <OpinionList reader={reader} scene={scene} />}
          {draft.asks.length > 0 && <QuestionsForm reader={reader} draft={draft} filled={answers} />}
          <FindingList reader={reader} findings={draft.findings} numberOf={lineNumbersIn(draft.content)} />
        </div>
        <aside class="two__side" aria-label={word('side.label')}>
          <ReadyToSend reader={reader} draft={draft} view={view} />
          <WorkbookForms
            reader={reader}
            filled={filled}
            submissionId={draft.submissionId}
            version={draft.version}
            isReadable={content !== null}
          />
          <DraftAttachments reader={reader} view={view} filled={filled} />
        </aside>
        {content !== null && (
          <section class="sheet content two__more" aria-labelledby="content">
            <div class="content__head">
              <h2 id="content">{word('lines.title')}</h2>
              <span class="muted small">{word('unit.money')}</span>
            </div>
            <LineTable reader={reader} lines={lines} />
          </section>
        )}
      </div>
    </>
  );
};
