import { evaluate, parseExpression } from 'feelin';

/** A piece of the syntax tree: what it is, how it is written, where; a `head` is the first part of what holds it. */
export type FeelNode = {
  readonly name: string;
  readonly text: string;
  readonly from: number;
  readonly isError: boolean;
  readonly parent: string;
  readonly isHead: boolean;
};

/** All pieces of an expression in the order of the text; `names` are the variables it may use. */
export function feelNodes(expression: string, names: readonly string[]): readonly FeelNode[] {
  const nodes: FeelNode[] = [];
  const context = Object.fromEntries(names.map((name) => [name, null]));
  parseExpression(expression, context, undefined).iterate({
    enter: ({ name, from, to, type, node }) => {
      nodes.push({
        name,
        text: expression.slice(from, to),
        from,
        isError: type.isError,
        parent: node.parent?.name ?? '',
        isHead: node.parent?.from === from && node.prevSibling === null,
      });
    },
  });
  return nodes;
}

/** What an expression yields on these values; null when it yields nothing or cannot be evaluated. */
export function feelValue(expression: string, values: Readonly<Record<string, unknown>>): unknown {
  try {
    return evaluate(expression, values).value;
  } catch {
    return null;
  }
}
