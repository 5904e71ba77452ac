import type { Bilingual } from '../../bilingual.ts';

/** Where the rules come from; a finding shows it, so that nobody has to believe the program. */
export const legalSources = {
  estimates: {
    vi: 'Thông tư 36/2018/TT-BTC, sửa đổi bởi Thông tư 06/2023/TT-BTC (lập dự toán)',
    en: 'Circular 36/2018/TT-BTC, amended by Circular 06/2023/TT-BTC (cost estimates)',
  },
  norms: {
    vi: 'Thông tư 36/2018/TT-BTC, Thông tư 100/2025/TT-BTC và nghị quyết về mức chi của tỉnh',
    en: 'Circular 36/2018/TT-BTC, Circular 100/2025/TT-BTC and the resolution of the province on rates',
  },
  funding: {
    vi: 'Nghị định 171/2025/NĐ-CP, Điều 32 (nguồn kinh phí)',
    en: 'Decree 171/2025/NĐ-CP, Article 32 (funding sources)',
  },
  decisionForm: {
    vi: 'Mẫu quyết định, Điều 2: tổng kinh phí bằng số và bằng chữ',
    en: 'Form of the decision, Article 2: the total in figures and in words',
  },
  planForm: {
    vi: 'Mẫu kế hoạch đào tạo, bồi dưỡng hằng năm',
    en: 'Form of the yearly training plan',
  },
  postgraduate: {
    vi: 'Nghị định 171/2025/NĐ-CP (điều kiện cử đi đào tạo sau đại học)',
    en: 'Decree 171/2025/NĐ-CP (conditions for postgraduate study)',
  },
  noRepetition: {
    vi: 'Yêu cầu đối với kế hoạch: không trùng lặp chương trình, nội dung, đối tượng',
    en: 'Requirement on plans: no repeated programmes, content or audiences',
  },
  yearEnd: {
    vi: 'Chế độ báo cáo năm: chốt số liệu ngày 20/12',
    en: 'Yearly reporting: figures are closed on 20 December',
  },
  process: {
    vi: 'Quy trình giải quyết loại hồ sơ này',
    en: 'The process for submissions of this kind',
  },
  nationalScheme: {
    vi: 'Quyết định 146/QĐ-TTg ngày 28/01/2022',
    en: 'Decision 146/QĐ-TTg of 28 January 2022',
  },
} as const satisfies Record<string, Bilingual>;
