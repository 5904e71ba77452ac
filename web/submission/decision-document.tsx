import type { FC } from 'hono/jsx';
import { paths } from '../paths.ts';
import type { Reader } from '../reader.ts';
import type { Scene } from './scene.ts';
import { stepName } from './step-name.ts';

/** The legal act that was issued. */
export const DecisionDocument: FC<{ reader: Reader; scene: Scene }> = ({ reader, scene }) => {
  const { view, names } = scene;
  const document = view.state?.document ?? null;
  if (document === null) return null;
  const { word } = reader;
  const file = view.attachments.find(({ id }) => id === document.file.id);
  const facts: readonly (readonly [string, string])[] = [
    [word('decision.number'), document.number],
    [word('decision.date'), reader.localDate(document.date)],
    [word('decision.signer'), `${document.signingMode} ${names.person(document.signer)}`],
    [word('decision.step'), stepName(reader, view, document.step)],
  ];
  return (
    <section class="sheet pad" aria-labelledby="decision">
      <h2 id="decision">{word('decision.title')}</h2>
      <dl class="facts facts--column">
        {facts.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {file !== undefined && (
        <p>
          <a href={paths.attachment(view.row.id, file.id)}>{file.name}</a>
        </p>
      )}
    </section>
  );
};
