/** What a client wanted to come of it: `either` where faults or others may decide. */
export type Expected = 'accept' | 'refuse' | 'either';

/** One answer that a client heard to one attempt; `status` is null when the connection broke or nothing came in time. */
export type Heard = {
  readonly at: number;
  readonly status: number | null;
  /** The version that an accepted verb answered with. */
  readonly version: number | null;
  /** The code of the problem document. */
  readonly code: string | null;
};

/** One request of a client, with all its attempts under one key; times are milliseconds since 1970. */
export type Operation = {
  readonly id: number;
  readonly person: string;
  readonly personId: string;
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: string;
  /** The verb for a POST on a submission (`submit`, `decide` …), null else. */
  readonly verb: string | null;
  readonly submissionId: string | null;
  /** Null for a GET. */
  readonly key: string | null;
  readonly body: unknown;
  readonly begunAt: number;
  readonly heard: readonly Heard[];
  readonly expected: Expected;
  /** Why it was sent: `story`, `duplicate`, `other-body`, `stale`, `own-submission`, `foreign-unit`, `scanner` … */
  readonly purpose: string;
};

export type OutcomeOf = 'accepted' | 'refused' | 'unknown';

/** A mail that the sink accepted. */
export type CaughtMail = {
  readonly at: number;
  readonly messageId: string;
  readonly to: readonly string[];
  readonly subject: string;
};

/** A stretch of time in which something was down, frozen or slow. */
export type Fault = { readonly kind: string; readonly from: number; readonly until: number };

/** Everything that the checks look at, after the place was healed and went quiet. */
export type Evidence = {
  readonly operations: readonly Operation[];
  readonly mails: readonly CaughtMail[];
  readonly faults: readonly Fault[];
  readonly began: number;
  readonly healedAt: number;
  readonly quietAt: number;
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly secret: string;
};

export type Guarantee = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** A guarantee that did not hold. */
export type Violation = {
  readonly guarantee: Guarantee;
  readonly submissionId: string | null;
  readonly expected: string;
  readonly found: string;
};
