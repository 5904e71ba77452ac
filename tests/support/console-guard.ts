import { afterEach, beforeEach, expect, vi } from 'vitest';

/** A test that expects console.error silences it with `vi.spyOn(console, 'error')` of its own. */
let seen: unknown[][] = [];

beforeEach(() => {
  seen = [];
  vi.spyOn(console, 'error').mockImplementation((...args: unknown[]) => {
    seen.push(args);
  });
});

afterEach(() => {
  vi.mocked(console.error).mockRestore?.();
  expect(seen, 'console.error was called').toEqual([]);
});
