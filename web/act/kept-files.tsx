import type { FC } from 'hono/jsx';
import type { Reader } from '../reader.ts';
import type { Scene } from '../submission/scene.ts';

type Props = {
  readonly reader: Reader;
  readonly scene: Scene;
  readonly name: string;
  readonly ids: readonly string[];
};

/** Files that arrived before the form came back: they need not be chosen again. */
export const KeptFiles: FC<Props> = ({ reader, scene, name, ids }) => {
  const files = scene.view.attachments.filter(({ id }) => ids.includes(id));
  return files.length === 0 ? null : (
    <ul class="plain small">
      {files.map((file) => (
        <li>
          <input type="hidden" name={name} value={file.id} />
          {reader.word('form.kept', { name: file.name })}
        </li>
      ))}
    </ul>
  );
};
