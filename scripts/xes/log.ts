export type XesValue = string | number | boolean;

/** An event of a log with every attribute by its key (`concept:name`, `time:timestamp` …); dates stay text as written. */
export type XesEvent = { readonly attributes: Readonly<Record<string, XesValue>> };

/** A case with its events in the order of the file. */
export type XesTrace = {
  readonly attributes: Readonly<Record<string, XesValue>>;
  readonly events: readonly XesEvent[];
};
