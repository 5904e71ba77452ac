import type { Finding } from '../../domain/content/content.ts';
import type { Reader } from '../reader.ts';

/** A finding in words, with its amounts. */
export const findingText = ({ say }: Reader, { code, params }: Finding): string =>
  say(`findings:${code}`, params);
