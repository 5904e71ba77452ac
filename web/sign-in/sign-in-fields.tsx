import type { FC } from 'hono/jsx';
import { cleanText, type Typed } from '../typed.ts';

type Props = { readonly label: string; readonly value?: string; readonly hint?: string };

export const MailField: FC<Props> = ({ label, value = '' }) => (
  <div class="field">
    <label for="mail">{label}</label>
    <input id="mail" name="mail" type="email" autocomplete="username" value={value} required />
  </div>
);

/** Never filled in by us: a secret is not sent back. */
export const PasswordField: FC<Props & { readonly isNew?: boolean }> = ({ label, hint, isNew = false }) => (
  <div class="field">
    <label for="password">{label}</label>
    {hint !== undefined && (
      <p class="hint" id="password-hint">
        {hint}
      </p>
    )}
    <input
      id="password"
      name="password"
      type="password"
      autocomplete={isNew ? 'new-password' : 'current-password'}
      aria-describedby={hint === undefined ? undefined : 'password-hint'}
      required
    />
  </div>
);

export const CodeField: FC<Props> = ({ label }) => (
  <div class="field">
    <label for="code">{label}</label>
    <input id="code" name="code" type="text" autocomplete="one-time-code" required />
  </div>
);

/** A secret as it was typed: spaces count, and so does everything else. */
export const secretIn = (typed: Typed, name: string): string => (typed.all(name)[0] ?? '').normalize('NFC');

/** An address or a code, which nobody means to begin with a space. */
export const textIn = (typed: Typed, name: string): string => cleanText(typed.text(name)).slice(0, 300);
