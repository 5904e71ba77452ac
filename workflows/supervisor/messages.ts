export const supervisorType = 'supervisor';
/** One schedule per namespace. */
export const supervisorScheduleId = 'supervisor';
