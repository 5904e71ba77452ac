const eastOfUtcMs = 7 * 3_600_000;

/** The local date in Vietnam at an instant: seven hours east of UTC, without summer time. */
export const vietnameseDay = (at: Date): string =>
  new Date(at.getTime() + eastOfUtcMs).toISOString().slice(0, 10);
