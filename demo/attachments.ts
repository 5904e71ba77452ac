import { plainPdf } from './plain-pdf.ts';

/** The demo's attachments by file name. */
export const attachments: Readonly<Record<string, Buffer>> = {
  'cong-van-co-so.pdf': plainPdf('SO NOI VU TINH TUYEN QUANG', [
    'So: 1208/SNV-CCVC                         Tuyen Quang, ngay 05 thang 10 nam 2026',
    '',
    'V/v lap ke hoach dao tao, boi duong nam 2027',
    '',
    'Kinh gui: Uy ban nhan dan cac xa, phuong',
    '',
    'Thuc hien Nghi dinh so 171/2025/ND-CP, So Noi vu de nghi cac don vi lap ke hoach',
    'dao tao, boi duong nam 2027 va gui ve So Noi vu truoc ngay 15 thang 11 nam 2026.',
  ]),
  'bao-gia.pdf': plainPdf('BANG BAO GIA THIET BI', [
    'Kinh gui: UBND xa Hong Thai, tinh Tuyen Quang',
    '',
    '1. May tinh de ban                 12 bo      14.500.000 dong/bo     174.000.000 dong',
    '2. May tinh xach tay pin dai       12 chiec   16.500.000 dong/chiec  198.000.000 dong',
    '3. May chieu, bo hop truc tuyen     2 bo      35.000.000 dong/bo      70.000.000 dong',
    '',
    'Tong cong: 442.000.000 dong (da gom thue). Bao gia co hieu luc 90 ngay.',
  ]),
  'quyet-dinh-da-ky.pdf': plainPdf('UY BAN NHAN DAN TINH TUYEN QUANG - SO NOI VU', [
    'So: 225/QD-SNV                            Tuyen Quang, ngay 17 thang 12 nam 2026',
    '',
    'QUYET DINH',
    'Phe duyet Ke hoach dao tao, boi duong nam 2027 cua xa Hong Thai',
    '',
    'Dieu 1. Phe duyet Ke hoach dao tao, boi duong nam 2027 cua xa Hong Thai.',
    'Dieu 2. Kinh phi thuc hien theo phu luc kem theo.',
    'Dieu 3. UBND xa Hong Thai to chuc thuc hien va bao cao ket qua.',
    'Dieu 4. Quyet dinh co hieu luc ke tu ngay ky.',
    '',
    'TUQ. CHU TICH - GIAM DOC SO NOI VU (da ky)',
  ]),
};
