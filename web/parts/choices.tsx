import type { Child, FC } from 'hono/jsx';
import { faultAt } from '../filled.ts';
import type { FieldProps } from './fields.tsx';

export type Choice = { readonly value: string; readonly text: Child; readonly hint?: Child };

type Props = Omit<FieldProps, 'suggested' | 'optional'> & {
  readonly choices: readonly Choice[];
  readonly small?: boolean;
  readonly suggested?: string | undefined;
};

/** Radio buttons of which none is chosen unless somebody chose one. */
export const Choices: FC<Props> = ({ reader, filled, name, label, hint, choices, small, suggested }) => {
  const fault = faultAt(filled, name);
  const chosen = filled.isFresh ? (suggested ?? '') : filled.typed.text(name);
  return (
    <fieldset class={fault === undefined ? 'field' : 'field field--fault'} id={name} tabindex={-1}>
      <legend class={small === true ? 'small' : undefined}>{label}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {fault !== undefined && (
        <p class="fault">
          <span class="vh">{reader.word('form.fault')}: </span>
          {fault.text}
        </p>
      )}
      <div class={small === true ? 'picks picks--small' : 'picks'}>
        {choices.map(({ value, text, hint: under }) => (
          <label class="pick">
            <input type="radio" name={name} value={value} checked={value === chosen} />
            <span>
              <b>{text}</b>
              {under !== undefined && <span class="pick__hint">{under}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
