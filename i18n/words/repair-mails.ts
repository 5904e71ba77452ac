/** Words of the mails that tell of an administrator's repair. */
const vi = {
  'repaired.urge': 'Đôn đốc xử lý hồ sơ',
  'repaired.urge.happened': '{{unit}} đôn đốc việc “{{step}}” tại {{handler}}.',
  'repaired.reassign': 'Phân công lại người xử lý',
  'repaired.reassign.happened': '{{unit}} phân công lại bước “{{step}}” cho ông/bà {{person}}.',
  'repaired.appoint': 'Phân công xử lý thay',
  'repaired.appoint.happened': '{{unit}} phân công ông/bà {{person}} xử lý thay ở bước “{{step}}”.',
  'repaired.extend': 'Gia hạn xử lý',
  'repaired.extend.happened': '{{unit}} gia hạn việc “{{step}}” tại {{handler}}.',
  'repaired.send-back': 'Hồ sơ được trả về đơn vị trình',
  'repaired.send-back.happened': '{{unit}} trả hồ sơ từ bước “{{step}}” về đơn vị trình để hoàn thiện.',
  'repaired.record-paper': 'Văn bản giấy chờ xác nhận',
  'repaired.record-paper.happened':
    '{{unit}} ghi nhận ý kiến trên giấy của ông/bà {{person}} ở bước “{{step}}”.',
  'repaired.confirm-paper': 'Văn bản giấy đã được xác nhận',
  'repaired.confirm-paper.happened':
    '{{unit}} xác nhận văn bản giấy của ông/bà {{person}} ở bước “{{step}}” khớp với thông tin đã ghi.',
  'repaired.refuse-paper': 'Văn bản giấy không khớp',
  'repaired.refuse-paper.happened':
    '{{unit}} báo văn bản giấy của ông/bà {{person}} ở bước “{{step}}” không khớp; không ghi nhận.',
  'repaired.skip': 'Bỏ qua bước lấy ý kiến',
  'repaired.skip.happened': '{{unit}} bỏ qua bước “{{step}}” tại {{handler}}.',
  'repaired.reroute': 'Chuyển hồ sơ theo tổ chức mới',
  'repaired.reroute.happened': '{{unit}} chuyển hồ sơ theo tổ chức mới.',
  'repaired.next.confirms':
    'Đề nghị ông/bà đối chiếu bản chụp với thông tin đã ghi, rồi xác nhận hoặc báo không khớp.',
  'repaired.next.signed': 'Nếu ông/bà không ký văn bản này, đề nghị báo ngay cho quản trị.',
  'repaired.because.confirms': 'Ông/bà nhận được email này vì có thể là người thứ hai xác nhận văn bản giấy.',
  'repaired.because.signed': 'Ông/bà nhận được email này vì được ghi là người ký văn bản.',
  'repaired.because.told': 'Ông/bà nhận được email này vì hồ sơ đang hoặc đã chờ ông/bà xử lý.',
  'repaired.paper': 'Văn bản',
  'repaired.paper.of': 'số {{number}} ngày {{date}}: {{verdict}}',
} as const;

export const repairMails = {
  vi,
  en: {
    'repaired.urge': 'You are asked to act',
    'repaired.urge.happened': '{{unit}} urges “{{step}}” at {{handler}}.',
    'repaired.reassign': 'Reassigned',
    'repaired.reassign.happened': '{{unit}} reassigned the step “{{step}}” to {{person}}.',
    'repaired.appoint': 'Somebody else may act',
    'repaired.appoint.happened': '{{unit}} lets {{person}} act at the step “{{step}}”.',
    'repaired.extend': 'Due date extended',
    'repaired.extend.happened': '{{unit}} extended the due date of “{{step}}” at {{handler}}.',
    'repaired.send-back': 'Sent back to its unit',
    'repaired.send-back.happened': '{{unit}} sent the submission from the step “{{step}}” back to its unit.',
    'repaired.record-paper': 'A paper decision is to be confirmed',
    'repaired.record-paper.happened':
      '{{unit}} recorded a decision on paper by {{person}} at the step “{{step}}”.',
    'repaired.confirm-paper': 'Paper decision confirmed',
    'repaired.confirm-paper.happened':
      '{{unit}} confirmed that the paper by {{person}} at the step “{{step}}” agrees with what was recorded.',
    'repaired.refuse-paper': 'The paper does not agree',
    'repaired.refuse-paper.happened':
      '{{unit}} says that the paper by {{person}} at the step “{{step}}” does not agree; it was put aside.',
    'repaired.skip': 'Consultation skipped',
    'repaired.skip.happened': '{{unit}} skipped the step “{{step}}” at {{handler}}.',
    'repaired.reroute': 'Moved with the organisation',
    'repaired.reroute.happened': '{{unit}} moved the submission with the organisation.',
    'repaired.next.confirms':
      'Please compare the scan with what was recorded, then confirm it or say that it does not agree.',
    'repaired.next.signed': 'If you did not sign this paper, tell the administrator at once.',
    'repaired.because.confirms':
      'You receive this mail because you can be the second person who confirms the paper.',
    'repaired.because.signed': 'You receive this mail because the paper is recorded as signed by you.',
    'repaired.because.told': 'You receive this mail because the submission waits, or waited, for you.',
    'repaired.paper': 'Paper',
    'repaired.paper.of': 'no. {{number}} of {{date}}: {{verdict}}',
  } satisfies Readonly<Record<keyof typeof vi, string>>,
} as const;
