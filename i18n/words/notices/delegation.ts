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
    'delegation-arranged': '{{delegate}} xử lý thay bạn',
    'delegation-arranged.happened':
      'Quản trị hệ thống phân công {{delegate}} xử lý thay bạn từ ngày {{from}} đến hết ngày {{until}}.',
    'delegation-arranged.next':
      'Bạn vẫn tự xử lý được việc của mình, và chấm dứt việc xử lý thay lúc nào cũng được.',
    'delegation-arranged.because': 'Bạn nhận email này vì việc của bạn được phân công người khác xử lý thay.',
    'delegation-ended': '{{delegate}} thôi xử lý thay {{principal}}',
    'delegation-ended.happened':
      'Việc {{delegate}} xử lý thay {{principal}} đã chấm dứt trước thời hạn. Việc chưa xong trở lại với {{principal}}.',
    'delegation-ended.next': '{{principal}} xử lý tiếp những việc đang chờ.',
    'delegation-ended.because': 'Bạn nhận email này vì bạn xử lý thay, hoặc được người khác xử lý thay.',
    'standing-in': 'Xử lý thay',
    'standing-in.because': 'Bạn nhận email này vì bạn xử lý thay {{principal}}.',
  },
  en: {
    'fact.paper': 'By document',
    'button.tasks': 'Open my tasks',
    'delegation-began': 'You act for {{principal}}',
    'delegation-began.happened':
      'From {{from}} to {{until}} inclusive you act for {{principal}}. The record names both of you.',
    'delegation-began.next': 'Tasks waiting now: {{count}}. They stand in your list until then.',
    'delegation-began.because': 'You receive this because you stand in for somebody.',
    'delegation-arranged': '{{delegate}} acts for you',
    'delegation-arranged.happened':
      'An administrator ordered that {{delegate}} acts for you from {{from}} to {{until}} inclusive.',
    'delegation-arranged.next': 'You can still do your work yourself, and end this at any time.',
    'delegation-arranged.because': 'You receive this because somebody else was to act for you.',
    'delegation-ended': '{{delegate}} does not act for {{principal}} any more',
    'delegation-ended.happened':
      '{{delegate}} does not act for {{principal}} any more: it was ended early. What is not done is {{principal}}’s again.',
    'delegation-ended.next': '{{principal}} goes on with what waits.',
    'delegation-ended.because': 'You receive this because you acted for somebody, or somebody for you.',
    'standing-in': 'On behalf of',
    'standing-in.because': 'You receive this because you act for {{principal}}.',
  },
} as const;
