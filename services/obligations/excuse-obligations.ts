import type { Context } from '../context.ts';
import { changeSeveral, type Several, type UnitResult } from './change-several.ts';

/** Units that need not send anything this time, with the reason; nobody reminds them any more. */
export async function excuseObligations(ctx: Context, input: Several): Promise<readonly UnitResult[]> {
  const excusedAt = new Date();
  return changeSeveral(ctx, input, {
    action: 'excused',
    body: [],
    refusal: ({ metBy, excusedAt: already }) => {
      if (metBy !== null) return 'sent_already';
      return already === null ? null : 'excused_already';
    },
    set: () => ({ excusedAt, excusedBy: ctx.caller.personId }),
    recorded: {},
  });
}
