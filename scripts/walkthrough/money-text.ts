/** `1.250.000 đồng` */
export const dong = (amount: unknown): string =>
  `${new Intl.NumberFormat('vi-VN').format(Number(amount))} đồng`;
