/** The 34 provinces and cities since July 2025, the largest of this data first, with codes of our own. */
export const provinceNames = {
  HCM: 'thành phố Hồ Chí Minh',
  HNI: 'thành phố Hà Nội',
  THH: 'tỉnh Thanh Hóa',
  NAN: 'tỉnh Nghệ An',
  PTH: 'tỉnh Phú Thọ',
  LDG: 'tỉnh Lâm Đồng',
  GLI: 'tỉnh Gia Lai',
  TQG: 'tỉnh Tuyên Quang',
  NBH: 'tỉnh Ninh Bình',
  VLG: 'tỉnh Vĩnh Long',
  HPG: 'thành phố Hải Phòng',
  HYN: 'tỉnh Hưng Yên',
  CTO: 'thành phố Cần Thơ',
  DTP: 'tỉnh Đồng Tháp',
  AGG: 'tỉnh An Giang',
  DLK: 'tỉnh Đắk Lắk',
  LCI: 'tỉnh Lào Cai',
  BNH: 'tỉnh Bắc Ninh',
  QNI: 'tỉnh Quảng Ngãi',
  TNN: 'tỉnh Tây Ninh',
  DNI: 'tỉnh Đồng Nai',
  DNG: 'thành phố Đà Nẵng',
  TNG: 'tỉnh Thái Nguyên',
  QTI: 'tỉnh Quảng Trị',
  SLA: 'tỉnh Sơn La',
  HTH: 'tỉnh Hà Tĩnh',
  KHA: 'tỉnh Khánh Hòa',
  LSN: 'tỉnh Lạng Sơn',
  CMU: 'tỉnh Cà Mau',
  CBG: 'tỉnh Cao Bằng',
  QNH: 'tỉnh Quảng Ninh',
  DBN: 'tỉnh Điện Biên',
  HUE: 'thành phố Huế',
  LCU: 'tỉnh Lai Châu',
} as const;

export const departmentNames = {
  SNV: 'Sở Nội vụ',
  SKHCN: 'Sở Khoa học và Công nghệ',
  STC: 'Sở Tài chính',
  SYT: 'Sở Y tế',
  SGDDT: 'Sở Giáo dục và Đào tạo',
  SNNMT: 'Sở Nông nghiệp và Môi trường',
  SXD: 'Sở Xây dựng',
  SCT: 'Sở Công Thương',
  STP: 'Sở Tư pháp',
  SVHTTDL: 'Sở Văn hóa, Thể thao và Du lịch',
  SDTTG: 'Sở Dân tộc và Tôn giáo',
  TTR: 'Thanh tra tỉnh',
  VP: 'Văn phòng UBND',
} as const;

const first = `An Bình Cẩm Châu Chiềng Đại Đắk Đông Đồng Đức Gia Hà Hòa Hoằng Hồng Hưng Kim Lạc Liên Long Lộc Mường Minh Nà Nam
  Nghĩa Ngọc Phong Phú Phước Quang Quảng Sơn Tam Tân Thái Thanh Thạch Thiện Thọ Thuận Thượng Tiên Trà Trung Tường Vân Vạn Vĩnh Xuân Yên`;
const second = `An Bình Cao Chánh Châu Đô Đồng Đức Giang Hà Hải Hang Hiệp Hòa Hội Hưng Khánh Lâm Lập Lĩnh Lộc Long Mỹ Nghĩa Phong Phú
  Phúc Quan Quang Quý Sơn Tân Tây Thái Thành Thạnh Thịnh Thọ Thủy Thượng Tiến Trạch Trung Vân Vinh Xá Xương`;
const families =
  'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Nông Ma Quan Hà Lương Vừ Giàng Lò Y';
const middles = 'Văn Thị Đức Minh Quốc Thanh Hữu Ngọc Thu Xuân Hải Kim Công Bích Hoài';
const given = `Anh Bảo Bình Chi Cường Dũng Dương Đạt Giang Hà Hạnh Hiếu Hòa Hương Khánh Khôi Lan Linh Long Mai Nam Nga
  Nghĩa Nhung Oanh Phong Phương Quân Quyết Sơn Tâm Thảo Thắng Thủy Trang Tùng Tuấn Vân Vinh Yến`;

const words = (list: string): readonly string[] => list.split(/\s+/);
const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** The name of the n-th commune of the country; each is there once or twice, as in reality. */
export function communeName(index: number): string {
  const [one, two] = [words(first), words(second)];
  const name = `${at(one, index)} ${at(two, Math.floor(index / one.length) + index * 7)}`;
  return `UBND ${index % 5 === 0 ? 'phường' : 'xã'} ${name}`;
}

/** The name of the n-th person. */
export const personName = (index: number): string =>
  `${at(words(families), index * 5)} ${at(words(middles), index * 3 + Math.floor(index / 23))} ${at(words(given), index)}`;
