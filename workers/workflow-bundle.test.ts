import { readFile, stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { workflowBundle } from './workflow-bundle.ts';

test('the workflows bundle without database, network or schema libraries, and stay small', async () => {
  const { codePath } = await workflowBundle();
  const code = await readFile(codePath, 'utf8');
  expect(code).not.toMatch(/node_modules\/(postgres|drizzle-orm|nodemailer|zod)\//);
  expect((await stat(codePath)).size).toBeLessThan(5_000_000);
}, 60_000);
