import type { FC } from 'hono/jsx';
import type { Filled } from '../filled.ts';
import { TextArea } from '../parts/fields.tsx';
import { PostForm } from '../parts/form.tsx';
import { paths } from '../paths.ts';
import { verbWord } from '../submission/actions.tsx';
import { ContentSection } from '../submission/content-section.tsx';
import { OpinionList } from '../submission/opinion-list.tsx';
import { fieldText } from '../submission/place-text.ts';
import { stepName } from '../submission/step-name.ts';
import { Then } from './then.tsx';
import type { Act, VerbForm } from './verb-form.ts';
import { proposalFor } from './verbs/judgement-fields.tsx';
import { commentedParts, partField } from './verbs/judgement-input.ts';
import { LineJudgement } from './verbs/line-judgement.tsx';

type Props = { readonly act: Act; readonly form: VerbForm; readonly filled: Filled };

/** The form of a verb; where content is judged, it stands on the left and the verdict on the right, always in view. */
export const ActPage: FC<Props> = ({ act, form, filled }) => {
  const { reader, scene, kind, offered } = act;
  const { row } = scene.view;
  const title = reader.word(verbWord(scene.view, offered));
  const comments = kind === 'decide' || kind === 'propose';
  const panel = <Panel act={act} form={form} filled={filled} />;
  return (
    <>
      <p class="crumb small">
        <a href={paths.submission(row.id)}>
          ← {row.fileNumber} · {scene.view.unitName}
        </a>
      </p>
      <h1>{title}</h1>
      <p class="lead">
        {row.title} · {scene.view.unitName}
        {offered.step !== null && ` · ${stepName(reader, scene.view, offered.step)}`}
        {row.round > 1 && ` · ${reader.word('round', { round: row.round })}`}
      </p>
      {offered.onBehalfOf.length > 0 && (
        <p class="note">
          {reader.word('act.onBehalfOf', { names: offered.onBehalfOf.map(scene.names.person).join(', ') })}
        </p>
      )}
      <PostForm
        action={paths.act(row.id, kind, offered.step)}
        formKey={filled.key}
        seen={filled.isFresh ? scene.view.state?.version : Number(filled.typed.text('seen'))}
        hasFiles={form.hasFiles === true}
      >
        {form.judgesContent === true ? (
          <div class="two two--judge">
            <div class="two__main">
              {comments && (
                <p class="jump">
                  <a href="#verdict-panel">{reader.word('judge.jump')}</a>
                </p>
              )}
              <OpinionList reader={reader} scene={scene} without={proposalFor(act)} />
              <ContentSection
                reader={reader}
                scene={scene}
                shown="all"
                extra={
                  comments ? (model) => <LineJudgement act={act} filled={filled} model={model} /> : () => null
                }
              />
              {comments && (
                <section class="sheet pad">
                  <h2>{reader.word('judge.parts')}</h2>
                  {commentedParts.map((field) => (
                    <TextArea
                      reader={reader}
                      filled={filled}
                      name={partField(field)}
                      label={fieldText(reader, field)}
                      optional
                      rows={2}
                    />
                  ))}
                </section>
              )}
            </div>
            <aside class="two__side stick" id="verdict-panel" aria-label={title}>
              {panel}
            </aside>
          </div>
        ) : (
          <div class="one">{panel}</div>
        )}
      </PostForm>
    </>
  );
};

const Panel: FC<Props> = ({ act, form, filled }) => {
  const { reader } = act;
  return (
    <div class="sheet pad">
      <form.Fields act={act} filled={filled} />
      <Then act={act} />
      <p class="buttons">
        <button type="submit" class={form.isGrave === true ? 'btn btn--grave' : 'btn btn--do'}>
          {reader.word(form.button)}
        </button>
        <a class="btn btn--quiet" href={paths.submission(act.scene.view.row.id)}>
          {reader.word('form.back')}
        </a>
      </p>
    </div>
  );
};
