import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Heard, Operation } from '../operation.ts';

export type Begun = Omit<Operation, 'id' | 'begunAt' | 'heard'>;

/** Everything that clients asked and heard, in memory and as lines of JSON. */
export type OperationLog = {
  /** Notes that it is about to be sent; what was heard is added as it comes. */
  begin(operation: Begun): { readonly hear: (heard: Heard) => void; readonly end: () => void };
  readonly all: () => readonly Operation[];
  /** How many nobody has a definite answer to. */
  readonly open: () => number;
  close(): Promise<void>;
};

export function openOperationLog(file: string): OperationLog {
  const operations: Operation[] = [];
  const out = createWriteStream(file);
  let open = 0;
  return {
    begin(begun) {
      const heard: Heard[] = [];
      const operation: Operation = { ...begun, id: operations.length + 1, begunAt: Date.now(), heard };
      operations.push(operation);
      open += 1;
      return {
        hear: (one) => void heard.push(one),
        end() {
          open -= 1;
          out.write(`${JSON.stringify(operation)}\n`);
        },
      };
    },
    all: () => operations,
    open: () => open,
    async close() {
      out.end();
      await finished(out);
    },
  };
}
