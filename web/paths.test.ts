import { expect, test } from 'vitest';
import { ownPath, paths } from './paths.ts';

test.each(['/', '/submissions?q=KH', '/submissions/1/act/decide?step=review'])('%s stays here', (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each([
  undefined,
  '',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\tevil',
  'javascript:alert(1)',
])('%j leads elsewhere, so it becomes the front page', (path) => {
  expect(ownPath(path)).toBe('/');
});

test('what belongs to a path and what to a query is kept apart', () => {
  expect(paths.act('a/b', 'decide', 'x&y')).toBe('/submissions/a%2Fb/act/decide?step=x%26y');
  expect(paths.submissionAt('1', 7, 'decide')).toBe('/submissions/1?v=7&done=decide');
});
