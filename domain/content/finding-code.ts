import type { ParseFaultCode } from './parse/parse-fault.ts';
import type { RuleCode } from './rules/rules.ts';

/** Every code that a finding about content can carry. */
export type FindingCode = ParseFaultCode | RuleCode;
