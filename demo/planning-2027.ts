import vietnam from '../domain/calendar/vietnam-2026-2028.json' with { type: 'json' };
import { unitId } from './demo-units.ts';
import { stableId } from './stable-id.ts';

export const demoCampaign = {
  id: stableId('campaign 2027'),
  year: 2027,
  unitId: unitId('UBND'),
  opensAt: new Date('2026-10-05T08:00:00+07:00'),
  dueAt: new Date('2026-11-30T17:00:00+07:00'),
  closesAt: new Date('2027-06-30T17:00:00+07:00'),
};

export const demoHolidays = vietnam.days.map(({ date, exception, name, source }) => ({
  ownerUnitId: unitId('UBND'),
  date,
  kind: exception === 'worked' ? ('worked' as const) : ('off' as const),
  name: name.vi,
  source,
}));
