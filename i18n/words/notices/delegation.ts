/** Words of the mails about standing in for somebody. */
export const delegationNotices = {
  vi: {
    'fact.paper': 'Văn bản',
    'button.tasks': 'Mở việc cần tôi xử lý',
    'delegation-began': 'Bạn xử lý thay {{principal}}',
    'delegation-began.happened':
      'Từ ngày {{from}} đến hết ngày {{until}}, bạn xử lý thay {{principal}}. Hồ sơ ghi cả tên bạn và tên người được xử lý thay.',
    'delegation-began.next':
      'Hiện có {{count}} việc đang chờ. Chúng nằm trong danh sách việc của bạn cho đến hết thời gian trên.',
    'delegation-began.because': 'Bạn nhận email này vì được phân công xử lý thay.',
  },
  en: {
    'fact.paper': 'By document',
    'button.tasks': 'Open my tasks',
    'delegation-began': 'You act for {{principal}}',
    'delegation-began.happened':
      'From {{from}} to {{until}} inclusive you act for {{principal}}. The record names both of you.',
    'delegation-began.next': 'Tasks waiting now: {{count}}. They stand in your list until then.',
    'delegation-began.because': 'You receive this because you stand in for somebody.',
  },
} as const;
