import type { FC } from 'hono/jsx';
import type { Reader } from '../reader.ts';
import { Actions } from './actions.tsx';
import { Attachments } from './attachment-list.tsx';
import type { Shown } from './changes-bar.tsx';
import { ContentSection } from './content-section.tsx';
import { DecisionDocument } from './decision-document.tsx';
import { Heading } from './heading.tsx';
import { MailList } from './mail-list.tsx';
import { type Notice, Notices } from './notices.tsx';
import { OpinionList } from './opinion-list.tsx';
import type { Scene } from './scene.ts';
import { wayOf } from './stops.ts';
import { TimelineList } from './timeline-list.tsx';
import { WaitingFor } from './waiting-for.tsx';
import { Way } from './way-line.tsx';

type Props = {
  readonly reader: Reader;
  readonly scene: Scene;
  readonly shown: Shown;
  readonly notices: readonly Notice[];
  /** Whether the caller writes for the submission's unit. */
  readonly mayDraft: boolean;
};

/** A submission: what it is, where it is and why, what it says, what was said about it, and what happened. */
export const SubmissionPage: FC<Props> = ({ reader, scene, shown, notices, mayDraft }) => (
  <>
    <Notices reader={reader} notices={notices} />
    <Heading reader={reader} scene={scene} />
    <Way reader={reader} stops={wayOf(reader, scene)} />
    <div class="two">
      <aside class="two__side" aria-label={reader.word('side.label')}>
        <Actions reader={reader} scene={scene} mayDraft={mayDraft} />
        <WaitingFor reader={reader} scene={scene} />
        <DecisionDocument reader={reader} scene={scene} />
        <Attachments reader={reader} view={scene.view} />
      </aside>
      <div class="two__main">
        <OpinionList reader={reader} scene={scene} />
        <ContentSection reader={reader} scene={scene} shown={shown} />
        <MailList reader={reader} mails={scene.mails} />
        <TimelineList reader={reader} scene={scene} />
      </div>
    </div>
  </>
);
