import { count } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { positions, units } from '../../../db/schema/index.ts';
import { writeOrganisation } from '../../../documents/organisation/write-organisation.ts';
import { applyImport } from './apply-import.ts';
import { generatedOrganisation } from './generated-organisation.fixture.ts';
import { openImportOffice } from './import-office.fixture.ts';
import { previewImport } from './preview-import.ts';

const sizes = [
  { what: 'a province', unitCount: 150, personCount: 2_500, positionCount: 3_000, mostSeconds: 20 },
  { what: 'a country', unitCount: 3_800, personCount: 20_000, positionCount: 24_000, mostSeconds: 60 },
] as const;

test.each(sizes)(
  '$what of $unitCount units and $personCount people is imported',
  { timeout: 180_000 },
  async (size) => {
    const office = await openImportOffice();
    try {
      const bytes = await writeOrganisation(generatedOrganisation(size, 'TQ'));
      const input = { unitId: office.root, files: [{ name: 'a.xlsx', bytes }], allPositions: false };
      const began = performance.now();
      const { digest: shown, counts, faults } = await previewImport(office.administrator(), input);
      await applyImport(office.administrator(), { ...input, shown });
      const applied = performance.now();
      expect(faults).toEqual([]);
      expect(counts.positions.added).toBe(size.positionCount);
      expect((applied - began) / 1000).toBeLessThan(size.mostSeconds);
      expect(await office.db.select({ n: count() }).from(units)).toEqual([{ n: size.unitCount + 3 }]);
      expect(await office.db.select({ n: count() }).from(positions)).toEqual([{ n: size.positionCount + 5 }]);
      const again = await previewImport(office.administrator(), input);
      expect(again.counts.people).toEqual({ added: 0, changed: 0, ended: 0, unchanged: size.personCount });
    } finally {
      await office.close();
    }
  },
);
