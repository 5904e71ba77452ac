export type Random = ReturnType<typeof openRandom>;

/** Numbers that look random and are the same in every run (mulberry32). */
export function openRandom(seed: number) {
  let at = seed;
  const next = (): number => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    below: (end: number): number => Math.floor(next() * end),
    /** One of a list that is not empty. */
    one<Item>(list: readonly Item[]): Item {
      const found = list[Math.floor(next() * list.length)];
      if (found === undefined) throw new Error('there is nothing to choose from');
      return found;
    },
    /** Chooses by weight: an item's weight against the sum of all. */
    chooser<Item>(list: readonly Item[], weightOf: (item: Item, rank: number) => number): () => Item {
      const sums: number[] = [];
      for (const [rank, item] of list.entries()) sums.push((sums.at(-1) ?? 0) + weightOf(item, rank + 1));
      return () => {
        const point = next() * (sums.at(-1) ?? 0);
        const found = list[firstAbove(sums, point)];
        if (found === undefined) throw new Error('there is nothing to choose from');
        return found;
      };
    },
  };
}

function firstAbove(sums: readonly number[], point: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > point) high = middle;
    else low = middle + 1;
  }
  return low;
}
