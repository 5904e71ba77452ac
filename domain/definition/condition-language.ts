/**
 * The part of FEEL that a condition may use. Left out is whatever could differ between two runs or machines (clock, time
 * zones, locale, powers) or does not end soon (loops, regular expressions, functions of one's own).
 */
export const syntaxAllowed: ReadonlySet<string> = new Set([
  ...['Expression', 'ParenthesizedExpression', 'Disjunction', 'Conjunction', 'Comparison', 'CompareOp'],
  ...['ArithmeticExpression', 'ArithOp', 'IfExpression', 'FunctionInvocation', 'PositionalParameters'],
  ...['PositiveUnaryTests', 'PositiveUnaryTest', 'SimplePositiveUnaryTest', 'Interval', 'List'],
  ...['VariableName', 'Identifier', 'NumericLiteral', 'BooleanLiteral', 'StringLiteral'],
  ...['LineComment', 'BlockComment', 'if', 'then', 'else', 'and', 'or', 'in', 'between'],
  ...['(', ')', '[', ']', ',', '..'],
]);

export const functionsAllowed: readonly string[] = [
  'not',
  'abs',
  'min',
  'max',
  'sum',
  'count',
  'floor',
  'ceiling',
];

export const clockFunctions: readonly string[] = ['now', 'today'];

export const operatorsRefused: readonly string[] = ['**', '^'];

export const longestCondition = 500;

/** FEEL's own words; a fact cannot be called by one. */
export const reservedNames: readonly string[] = [
  ...functionsAllowed,
  ...clockFunctions,
  ...[
    'if',
    'then',
    'else',
    'and',
    'or',
    'in',
    'between',
    'true',
    'false',
    'null',
    'for',
    'return',
    'some',
    'every',
  ],
  ...['satisfies', 'instance', 'of', 'function', 'external', 'item', 'partial', 'date', 'time', 'duration'],
];
