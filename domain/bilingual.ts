/** The languages of the product's users; Vietnamese is the default. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text that a definition or a data table carries in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;
