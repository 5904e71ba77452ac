/** Words of the mails about a campaign and what units owe in it. */
export const campaignNotices = {
  vi: {
    'campaign.kind.training-plan': 'kế hoạch đào tạo, bồi dưỡng',
    'campaign.kind.scholarship': 'đề nghị cấp học bổng',
    'campaign.kind.equipment': 'đề nghị cấp kinh phí thiết bị',
    'fact.send-by': 'Hạn gửi',
    'fact.progress': 'Tình hình',
    'fact.late-units': 'Số đơn vị quá hạn',
    'button.plan': 'Mở danh sách hồ sơ của đơn vị',
    'button.campaign': 'Xem tình hình của đợt',
    'campaign.because': 'Bạn nhận email này vì soạn hoặc ký hồ sơ của đơn vị, hoặc xử lý thay người đó.',
    'campaign.because.superior':
      'Bạn nhận email này vì phụ trách đơn vị quản lý các đơn vị này, hoặc là quản trị hệ thống.',
    'campaign.because.leader': 'Bạn nhận email này vì là lãnh đạo hoặc quản trị ở cấp cao nhất.',

    'plan-asked': 'Đề nghị lập {{what}} năm {{year}}',
    'plan-asked.happened': 'Đợt lập {{what}} năm {{year}} đã mở. {{unit}} cần gửi trước {{due}}.',
    'plan-asked.next': 'Đề nghị đơn vị lập và trình hồ sơ đúng hạn.',

    'plan-reminder.soon': 'Sắp đến hạn gửi {{what}} năm {{year}}',
    'plan-reminder.today': 'Hôm nay là hạn gửi {{what}} năm {{year}}',
    'plan-reminder.late': 'Đã quá hạn gửi {{what}} năm {{year}}',
    'plan-reminder.happened': '{{unit}} chưa trình {{what}} năm {{year}}; hạn gửi là {{due}}.',
    'plan-reminder.not-begun': 'chưa lập',
    'plan-reminder.in-draft': 'đang soạn',
    'plan-reminder.next':
      'Đề nghị đơn vị trình hồ sơ. Nếu có lý do chính đáng, đề nghị quản trị gia hạn trước ngày đến hạn.',
    'plan-reminder.next.late':
      'Đề nghị đơn vị trình hồ sơ ngay. Hồ sơ gửi muộn vẫn được nhận cho đến khi đóng đợt.',

    'plan-overdue': '{{count}} đơn vị quá hạn gửi {{what}} năm {{year}}',
    'plan-overdue.happened':
      'Đến nay các đơn vị trực thuộc {{unit}} sau đây chưa trình hồ sơ; hạn gửi là {{due}}.',
    'plan-overdue.units': 'Đơn vị',
    'plan-overdue.more': '{{units}} và các đơn vị khác (xem danh sách đầy đủ)',
    'plan-overdue.next': 'Đề nghị ông/bà đôn đốc các đơn vị.',

    'plan-extended': 'Hạn gửi {{what}} năm {{year}} đã thay đổi',
    'plan-extended.happened': 'Hạn gửi của {{unit}} nay là {{due}} (trước đó là {{before}}).',
    'plan-extended.next': 'Đề nghị đơn vị trình hồ sơ trước hạn mới.',

    'campaign-summary': 'Tình hình lập {{what}} năm {{year}} ngày {{date}}',
    'campaign-summary.closed': 'Kết quả khi đóng đợt lập {{what}} năm {{year}}',
    'campaign-summary.happened':
      'Tính đến {{asOf}}, {{sent}} trên {{total}} đơn vị được giao đã trình hồ sơ.',
    'campaign-summary.not-begun': 'Chưa lập',
    'campaign-summary.in-draft': 'Đang soạn',
    'campaign-summary.in-review': 'Đang xem xét',
    'campaign-summary.returned': 'Đã trả lại, chờ hoàn thiện',
    'campaign-summary.approved': 'Đã phê duyệt',
    'campaign-summary.in-delivery': 'Đang thực hiện',
    'campaign-summary.completed': 'Hoàn thành',
    'campaign-summary.excused': 'Được miễn',
    'campaign-summary.late': 'Quá hạn, chưa trình',
    'campaign-summary.behind': 'Chậm tiến độ thực hiện',
    'campaign-summary.next': 'Mở trang của đợt để xem từng đơn vị và lập danh sách đôn đốc.',

    'deliveries-behind': 'Chậm tiến độ thực hiện sau quý {{quarter}} năm {{year}}',
    'deliveries-behind.happened':
      '{{unit}} còn {{lines}} nội dung chưa tổ chức đủ lớp theo kế hoạch hoặc chưa sử dụng hết kinh phí.',
    'deliveries-behind.next': 'Đề nghị đơn vị tổ chức thực hiện và cập nhật kết quả.',
  },
  en: {
    'campaign.kind.training-plan': 'yearly training plan',
    'campaign.kind.scholarship': 'scholarship request',
    'campaign.kind.equipment': 'equipment funding request',
    'fact.send-by': 'Due',
    'fact.progress': 'State',
    'fact.late-units': 'Overdue units',
    'button.plan': 'Open your unit’s submissions',
    'button.campaign': 'See how the campaign stands',
    'campaign.because':
      'You receive this because you write or sign for your unit, or stand in for somebody who does.',
    'campaign.because.superior':
      'You receive this because you head the unit that manages them, or are an administrator.',
    'campaign.because.leader': 'You receive this as a leader or administrator of the top unit.',

    'plan-asked': 'Please prepare the {{what}} for {{year}}',
    'plan-asked.happened':
      'The campaign for {{year}} ({{what}}) is open. {{unit}} is asked to submit by {{due}}.',
    'plan-asked.next': 'Please prepare it and submit in time.',

    'plan-reminder.soon': 'The {{what}} for {{year}} is due soon',
    'plan-reminder.today': 'The {{what}} for {{year}} is due today',
    'plan-reminder.late': 'The {{what}} for {{year}} is overdue',
    'plan-reminder.happened': '{{unit}} has not submitted its {{what}} for {{year}}; it is due on {{due}}.',
    'plan-reminder.not-begun': 'not begun',
    'plan-reminder.in-draft': 'in draft',
    'plan-reminder.next':
      'Please submit it. If there is a good reason, ask the administrator for an extension before it is due.',
    'plan-reminder.next.late':
      'Please submit it now. Until the campaign closes, late submissions are still taken.',

    'plan-overdue': '{{count}} units are overdue with the {{what}} for {{year}}',
    'plan-overdue.happened': 'These units under {{unit}} have not submitted; it was due on {{due}}.',
    'plan-overdue.units': 'Units',
    'plan-overdue.more': '{{units}} and others (see the full list)',
    'plan-overdue.next': 'Please urge the units.',

    'plan-extended': 'The {{what}} for {{year}} has another due date',
    'plan-extended.happened': 'For {{unit}} it is due on {{due}} now (before: {{before}}).',
    'plan-extended.next': 'Please submit by the new date.',

    'campaign-summary': 'How the {{what}} for {{year}} stands on {{date}}',
    'campaign-summary.closed': 'The {{what}} for {{year}} when the campaign closed',
    'campaign-summary.happened':
      'As of {{asOf}}, {{sent}} of {{total}} units that were asked have submitted.',
    'campaign-summary.not-begun': 'Not begun',
    'campaign-summary.in-draft': 'In draft',
    'campaign-summary.in-review': 'In review',
    'campaign-summary.returned': 'Returned to the unit',
    'campaign-summary.approved': 'Approved',
    'campaign-summary.in-delivery': 'In delivery',
    'campaign-summary.completed': 'Completed',
    'campaign-summary.excused': 'Excused',
    'campaign-summary.late': 'Overdue, not submitted',
    'campaign-summary.behind': 'Behind schedule in delivery',
    'campaign-summary.next': 'Open the campaign to see each unit and to make the list for a reminder letter.',

    'deliveries-behind': 'Behind schedule after quarter {{quarter}} of {{year}}',
    'deliveries-behind.happened':
      '{{unit}} has lines with classes not held as planned or money not spent: {{lines}}.',
    'deliveries-behind.next': 'Please carry them out and report what was done.',
  },
} as const;
