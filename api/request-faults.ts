import type { Hook } from '@hono/zod-openapi';
import type { z } from 'zod';
import type { Language } from '../domain/bilingual.ts';
import { pointerTo } from '../domain/definition/json-pointer.ts';
import type { ProblemWord } from '../i18n/words/problems.ts';
import { wordsIn } from '../i18n/words.ts';
import { type BodyFault, ServiceError } from '../services/service-error.ts';
import type { ApiEnv } from './environment.ts';
import { faultWords } from './problem-words.ts';

type Issue = z.core.$ZodIssue;

/** Called for every part of a request that does not keep its schema: a header that is needed has a code of its own. */
export const refuseFaults: Hook<unknown, ApiEnv, string, void> = (result, c) => {
  if (result.success) return;
  // An address with an id that no id can be is an address of nothing.
  if (result.target === 'param') throw new ServiceError({ code: 'not_found' });
  const fields = result.error.issues.map(({ path }) => path[0]);
  if (result.target === 'header' && fields.includes('idempotency-key'))
    throw new ServiceError({ code: 'key_missing' });
  if (result.target === 'header' && fields.includes('if-match'))
    throw new ServiceError({ code: 'version_missing' });
  const sent = 'data' in result ? result.data : undefined;
  throw new ServiceError({ code: 'invalid', faults: faultsIn(result.error.issues, sent, c.var.language) });
};

/** Every issue as a fault with its pointer, in words. */
export const faultsIn = (issues: readonly Issue[], sent: unknown, language: Language): readonly BodyFault[] =>
  issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        pointer: pointerTo('', ...path, key),
        message: faultWords('unknown_field', language),
      }));
    const isMissing = issue.path.reduce<unknown>(childOf, sent) === undefined;
    return [
      {
        pointer: pointerTo('', ...path),
        message: isMissing ? faultWords('missing', language) : wordsOfIssue(issue, language),
      },
    ];
  });

const childOf = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

function wordsOfIssue(issue: Issue, language: Language): string {
  switch (issue.code) {
    case 'invalid_type':
      return faultWords('wrong_type', language, { expected: typeWords(issue.expected, language) });
    case 'invalid_value':
      return faultWords('not_one_of', language, { options: issue.values.map(String).join(', ') });
    case 'invalid_union':
      return 'options' in issue && issue.options !== undefined
        ? faultWords('not_one_of', language, { options: issue.options.map(String).join(', ') })
        : faultWords('not_understood', language);
    case 'invalid_format':
      return faultWords('wrong_format', language, { format: issue.format });
    case 'too_small':
      return faultWords(lowWord(issue.origin), language, { least: String(issue.minimum) });
    case 'too_big':
      return faultWords(highWord(issue.origin), language, { most: String(issue.maximum) });
    case 'custom':
      return faultWords(issue.message, language);
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return faultWords('not_understood', language);
  }
}

const lowWord = (origin: string): string =>
  origin === 'string' ? 'too_short' : origin === 'array' ? 'too_few' : 'too_low';
const highWord = (origin: string): string =>
  origin === 'string' ? 'too_long' : origin === 'array' ? 'too_many' : 'too_high';

const typeNames: Readonly<Record<string, ProblemWord>> = {
  string: 'type.text',
  number: 'type.number',
  int: 'type.whole_number',
  boolean: 'type.boolean',
  array: 'type.list',
  object: 'type.object',
  record: 'type.object',
  file: 'type.file',
  date: 'type.instant',
};

function typeWords(expected: string, language: Language): string {
  const word = typeNames[expected];
  return word === undefined ? expected : wordsIn(language)(`problems:${word}`);
}
