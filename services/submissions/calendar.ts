export { calendarOf } from '../../db/calendar-of.ts';
