import type { Random } from '../../runtime/random.ts';
import type { Story } from '../story/story.ts';

/** Chooses cases while they pass by: one of every variant, the most frequent first, then others as often as they occur. */
export function openSample(size: number, random: Random) {
  const variants = new Map<string, { readonly first: Story; readonly cases: number }>();
  const others: Story[] = [];
  let passed = 0;
  return {
    add(story: Story): void {
      if (size === 0) return;
      const variant = story.told.map(({ event }) => event).join('\n');
      const { first, cases } = variants.get(variant) ?? { first: story, cases: 0 };
      variants.set(variant, { first, cases: cases + 1 });
      if (first === story) return;
      passed += 1;
      const place = passed <= size ? others.length : random.below(passed);
      if (place < size) others[place] = story;
    },
    chosen: (): readonly Story[] => {
      const firsts = [...variants.values()]
        .toSorted((left, right) => right.cases - left.cases)
        .map(({ first }) => first);
      return [...firsts, ...others].slice(0, size);
    },
  };
}
