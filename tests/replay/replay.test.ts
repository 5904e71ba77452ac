import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleForReplay, recordedIn, replay } from './replay-history.ts';

const folder = fileURLToPath(new URL('../histories', import.meta.url));
const histories = readdirSync(folder).filter((name) => name.endsWith('.json'));
const historyOf = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));

let bundle: { code: string };
beforeAll(async () => {
  bundle = await bundleForReplay();
}, 60_000);

describe("today's code replays every recorded history", () => {
  test('there are histories to replay', () => expect(histories.length).toBeGreaterThanOrEqual(3));

  test.each(histories)(
    '%s: to the same events, state digests and answers',
    async (name) => {
      const recorded = recordedIn(historyOf(name));
      expect(recorded.answers.length).toBeGreaterThan(0);
      expect(await replay(bundle, historyOf(name))).toEqual(recorded);
    },
    60_000,
  );
});

describe('the replay would notice', () => {
  const [longest = ''] = histories.toSorted(
    (left, right) => readFileSync(`${folder}/${right}`).length - readFileSync(`${folder}/${left}`).length,
  );

  test('a workflow that asks for other things than it did', async () => {
    const planted = await bundleForReplay({
      file: 'keep-going.ts',
      from: 'const failures: unknown[] = [];',
      to: "const failures: unknown[] = []; await condition(() => false, '1 second');",
    });
    await expect(replay(planted, historyOf(longest))).rejects.toThrow(/determinis/i);
  }, 60_000);

  test('a rule that decides otherwise, though the commands to Temporal are the same', async () => {
    const planted = await bundleForReplay({
      file: 'evolve/steps.ts',
      from: 'counts: true,',
      to: "counts: true, concern: 'another',",
    });
    const done = await replay(planted, historyOf(longest));
    expect(done.activities).not.toEqual(recordedIn(historyOf(longest)).activities);
  }, 60_000);
});
