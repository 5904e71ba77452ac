import type { Context } from '../../../services/context.ts';
import { verbInputs } from '../../../services/submissions/verb-inputs.ts';
import { type FieldOf, sending } from '../sending.ts';
import type { Act, Sent, VerbForm } from '../verb-form.ts';
import { JudgementFields } from './judgement-fields.tsx';
import { judgementTyped } from './judgement-input.ts';

type Send = (ctx: Context, act: Act, raw: unknown, fieldOf: FieldOf) => Promise<Sent>;

const judging =
  (send: Send): VerbForm['send'] =>
  async (ctx, act, typed) => {
    const { raw, faults, fieldOf } = judgementTyped(act, typed);
    return faults.length > 0 ? { faults } : send(ctx, act, raw, fieldOf);
  };

/** A specialist's proposal, which binds nobody. */
export const propose: VerbForm = {
  Fields: JudgementFields,
  send: judging(sending('propose', verbInputs.propose)),
  button: 'send.propose',
  judgesContent: true,
};

/** The signatory's verdict. */
export const decide: VerbForm = {
  Fields: JudgementFields,
  send: judging(sending('decide', verbInputs.decide)),
  button: 'send.decide',
  judgesContent: true,
};
