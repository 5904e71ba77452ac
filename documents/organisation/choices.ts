import { languages } from '../../domain/bilingual.ts';
import { roles } from '../../domain/roles.ts';
import { roles as roleWords } from '../../i18n/words/roles.ts';
import type { Choices } from '../excel/choices.ts';

const levels = ['ministry', 'province', 'department', 'commune', 'office'] as const;

export const levelChoices = {
  keys: levels,
  labels: {
    ministry: ['Bộ, ngành', 'Bộ', 'ministry'],
    province: ['Cấp tỉnh', 'Tỉnh', 'province'],
    department: ['Sở, ban, ngành', 'Sở', 'department'],
    commune: ['Cấp xã', 'Xã', 'Phường', 'commune'],
    office: ['Phòng, đơn vị trực thuộc', 'Phòng', 'Đơn vị trực thuộc', 'office'],
  },
} as const satisfies Choices<(typeof levels)[number]>;

export const languageChoices = {
  keys: languages,
  labels: { vi: ['Tiếng Việt', 'vi', 'Vietnamese'], en: ['Tiếng Anh', 'en', 'English'] },
} as const satisfies Choices<(typeof languages)[number]>;

const answers = ['yes', 'no'] as const;

export const activeChoices = {
  keys: answers,
  labels: {
    yes: ['Có', 'Đang hoạt động', 'Đang công tác', 'yes', 'true', '1'],
    no: ['Không', 'Ngừng hoạt động', 'Đã nghỉ', 'no', 'false', '0'],
  },
} as const satisfies Choices<(typeof answers)[number]>;

/** The guarantee: made of every role. */
const ofEveryRole = (labels: object) => labels as Choices<(typeof roles)[number]>['labels'];

/** The words of pages and mails, in both languages, and the key. */
export const roleChoices: Choices<(typeof roles)[number]> = {
  keys: roles,
  labels: ofEveryRole(
    Object.fromEntries(roles.map((role) => [role, [roleWords.vi[role], roleWords.en[role], role]])),
  ),
};
