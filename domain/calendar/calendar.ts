/**
 * The working calendar that a submission carries: Monday to Friday are worked, but for the exceptions.
 * An exception's key is a local date (`2027-02-08`); `off` is a holiday or substitute day, `worked` a swapped Saturday.
 */
export type Calendar = {
  readonly version: number;
  /** Minutes east of UTC, fixed: Asia/Ho_Chi_Minh is 420 and knows no summer time. */
  readonly utcOffsetMinutes: number;
  readonly exceptions: Readonly<Record<string, 'off' | 'worked'>>;
};

/** An instant in epoch milliseconds. */
export type Instant = number;
