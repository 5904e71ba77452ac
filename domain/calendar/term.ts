/** How long something may take: working days by the calendar, or plain seconds for urgent procedures. */
export type Term = { readonly workingDays: number } | { readonly seconds: number };
