import { z } from '@hono/zod-openapi';
import { fundingSources } from '../../domain/money/funding-source.ts';

/** Whole VND per source; a source without money is left out. */
export const amountBySource = z
  .partialRecord(z.enum(fundingSources), z.int())
  .readonly()
  .openapi('AmountBySource', {
    description: 'Whole VND per funding source',
    example: { province: 8_000_000, commune: 4_000_000 },
  });
