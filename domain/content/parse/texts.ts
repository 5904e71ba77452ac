import { isBlank } from './blank.ts';
import type { Parse } from './place.ts';

export const longestTitle = 300;
export const longestText = 2_000;

/** Tabs and line ends are fine; other control characters and broken surrogates cannot be stored or signed. */
const unprintable = /\p{Cs}|(?![\t\n\r])\p{Cc}/u;
const idForm = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** A text that may be left empty. Composed (NFC), so that the same words typed on two machines are the same text. */
export const text =
  (max: number): Parse<string> =>
  (value, at) => {
    if (isBlank(value)) return '';
    if (typeof value !== 'string') {
      at.fault('not_a_text');
      return '';
    }
    const composed = value.trim().normalize('NFC');
    if (unprintable.test(composed)) at.fault('text_unprintable');
    if (composed.length > max) at.fault('text_too_long', { max, length: composed.length });
    return composed;
  };

/** A text that has to be there. */
export const requiredText =
  (max: number): Parse<string> =>
  (value, at) => {
    if (isBlank(value)) at.fault('missing');
    return text(max)(value, at);
  };

/** An identifier that a program gave: letters, digits, `-` and `_`. */
export const id: Parse<string> = (value, at) => {
  if (isBlank(value)) at.fault('missing');
  else if (typeof value !== 'string' || !idForm.test(value)) at.fault('not_an_id');
  return typeof value === 'string' ? value : '';
};

/** Undefined where nothing was typed, so that the field is left out of the content. */
export const optional =
  <Value>(parse: Parse<Value>): Parse<Value | undefined> =>
  (value, at) =>
    isBlank(value) ? undefined : parse(value, at);
