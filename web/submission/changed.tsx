import type { Child, FC } from 'hono/jsx';
import type { FieldChange } from '../../domain/content/difference.ts';
import type { Reader } from '../reader.ts';
import { valueText } from './field-value.ts';

type Props = {
  readonly reader: Reader;
  /** Changes of one line. */
  readonly changes: readonly FieldChange[];
  /** Field of the line, such as `quarter`. */
  readonly field: string;
  readonly children?: Child;
};

/** A value; when it changed, the old one struck through and the new one bold, in place. */
export const Changed: FC<Props> = ({ reader, changes, field, children }) => {
  const change = changes.find(
    ({ pointer }) => pointer.split('/').length === 4 && pointer.endsWith(`/${field}`),
  );
  if (change === undefined) return <>{children}</>;
  return (
    <>
      <del>{valueText(reader, change.pointer, change.before)}</del>{' '}
      <ins>{valueText(reader, change.pointer, change.after)}</ins>
    </>
  );
};
