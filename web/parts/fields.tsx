import type { Child, FC } from 'hono/jsx';
import { type Filled, faultAt } from '../filled.ts';
import type { Reader } from '../reader.ts';

export type FieldProps = {
  readonly reader: Reader;
  readonly filled: Filled;
  readonly name: string;
  readonly label: Child;
  readonly hint?: Child | undefined;
  /** What the field holds before anything was typed. */
  readonly suggested?: string | undefined;
  readonly optional?: boolean | undefined;
};

const describedBy = (name: string, hint: boolean, fault: boolean): string | undefined => {
  const ids = [...(hint ? [`${name}-hint`] : []), ...(fault ? [`${name}-fault`] : [])];
  return ids.length === 0 ? undefined : ids.join(' ');
};

const shownIn = ({ filled, name, suggested = '' }: FieldProps): string =>
  filled.isFresh ? suggested : filled.typed.text(name);

const Around: FC<FieldProps & { children?: Child }> = ({
  reader,
  filled,
  name,
  label,
  hint,
  optional,
  children,
}) => {
  const fault = faultAt(filled, name);
  return (
    <div class={fault === undefined ? 'field' : 'field field--fault'}>
      <label for={name}>
        {label}
        {optional === true && <span class="muted"> {reader.word('form.optional')}</span>}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p class="fault" id={`${name}-fault`}>
          <span class="vh">{reader.word('form.fault')}: </span>
          {fault.text}
        </p>
      )}
      {children}
    </div>
  );
};

const control = (props: FieldProps) => {
  const fault = faultAt(props.filled, props.name) !== undefined;
  return {
    id: props.name,
    name: props.name,
    'aria-invalid': fault ? ('true' as const) : undefined,
    'aria-describedby': describedBy(props.name, props.hint !== undefined, fault),
  };
};

export const TextField: FC<FieldProps & { class?: string; inputmode?: 'numeric'; type?: 'date' | 'text' }> = (
  props,
) => (
  <Around {...props}>
    <input
      {...control(props)}
      type={props.type ?? 'text'}
      class={props.class}
      inputmode={props.inputmode}
      value={shownIn(props)}
      autocomplete="off"
    />
  </Around>
);

export const TextArea: FC<FieldProps & { rows?: number }> = (props) => (
  <Around {...props}>
    <textarea {...control(props)} rows={props.rows ?? 3}>
      {shownIn(props)}
    </textarea>
  </Around>
);

export type Option = { readonly value: string; readonly text: string };

export const SelectField: FC<FieldProps & { options: readonly Option[] }> = (props) => (
  <Around {...props}>
    <select {...control(props)}>
      {props.options.map(({ value, text }) => (
        <option value={value} selected={value === shownIn(props)}>
          {text}
        </option>
      ))}
    </select>
  </Around>
);

export const FileField: FC<FieldProps & { accept: string; multiple?: boolean }> = (props) => (
  <Around {...props}>
    <input {...control(props)} type="file" accept={props.accept} multiple={props.multiple === true} />
  </Around>
);
