import { faults } from './faults.ts';
import type { Words } from './words-table.ts';

const vi = {
  'title.unauthenticated': 'Chưa xác thực',
  'detail.unauthenticated':
    'Thiếu mã truy cập, hoặc mã đã hết hạn hay đã bị thu hồi. Hãy gửi mã còn hiệu lực ở dạng “Authorization: Bearer …”.',
  'title.forbidden': 'Không có quyền',
  'title.not_found': 'Không tìm thấy',
  'detail.not_found': 'Không có nội dung này, hoặc bạn không được xem. Hãy kiểm tra lại đường dẫn.',
  'title.invalid': 'Dữ liệu gửi lên chưa đúng',
  'detail.invalid': 'Có {{count}} chỗ cần sửa. Hãy sửa theo danh sách rồi gửi lại.',
  'title.faulty_content': 'Hồ sơ còn lỗi',
  'detail.faulty_content':
    'Hồ sơ có {{count}} lỗi nên chưa trình được. Hãy sửa theo danh sách rồi trình lại.',
  'title.faulty_workbook': 'Tệp Excel còn lỗi',
  'detail.faulty_workbook':
    'Tệp có {{count}} lỗi nên chưa ghi nhận nội dung nào. Hãy sửa các ô trong danh sách rồi tải lên lại.',
  'title.refused': 'Chưa thực hiện được',
  'title.key_missing': 'Thiếu mã chống gửi trùng',
  'detail.key_missing':
    'Mỗi yêu cầu POST cần tiêu đề Idempotency-Key (tối đa 200 ký tự), giữ nguyên khi gửi lại cùng một việc.',
  'title.key_reused': 'Mã chống gửi trùng đã được dùng',
  'detail.key_reused': 'Mã này đã dùng cho một nội dung khác. Hãy dùng mã mới cho việc mới.',
  'title.version_missing': 'Thiếu phiên bản của bản nháp',
  'detail.version_missing': 'Hãy đọc bản nháp trước, rồi gửi ETag của bản đó trong tiêu đề If-Match.',
  'title.version_changed': 'Bản nháp đã thay đổi',
  'detail.version_changed':
    'Có người đã lưu bản nháp sau khi bạn mở; nay là phiên bản {{version}}. Hãy xem bản mới rồi lưu lại phần của bạn.',
  'title.outcome_unknown': 'Chưa rõ kết quả',
  'detail.outcome_unknown':
    'Hệ thống chưa trả lời kịp, việc có thể đã được ghi nhận. Hãy gửi lại y nguyên với cùng Idempotency-Key.',
  'title.planning_closed': 'Ngoài đợt lập kế hoạch',
  'detail.planning_closed':
    'Năm này không có đợt lập kế hoạch đang mở, hoặc chưa có quy trình nào áp dụng cho đơn vị. Hãy liên hệ quản trị hệ thống.',
  'title.exists_already': 'Đã có rồi',
  'detail.exists_already':
    'Đơn vị đã có hồ sơ hoặc đợt như vậy trong năm. Hãy mở nội dung đã có để làm tiếp.',
  'title.preview_changed': 'Kết quả xem trước đã khác',
  'detail.preview_changed':
    'Tệp hoặc tổ chức đã thay đổi sau khi xem trước, nên chưa có gì được ghi. Hãy xem lại kết quả mới rồi xác nhận.',
  'title.too_large': 'Dữ liệu quá lớn',
  'detail.too_large': 'Tối đa {{limit}} MB. Hãy giảm dung lượng rồi gửi lại.',
  'title.too_deep': 'Dữ liệu lồng quá sâu',
  'detail.too_deep': 'Dữ liệu JSON được lồng tối đa {{limit}} cấp.',
  'title.too_many': 'Quá nhiều tệp',
  'detail.too_many': 'Mỗi hồ sơ có tối đa {{limit}} tệp đính kèm. Hãy gộp các tệp rồi tải lên lại.',
  'title.too_often': 'Quá nhiều lần',
  'detail.too_often':
    'Quá nhiều yêu cầu hoặc lần thử trong thời gian ngắn. Hãy thử lại sau {{seconds}} giây.',
  'title.media_type_refused': 'Không nhận loại tệp này',
  'detail.media_type_refused':
    'Không nhận “{{found}}”. Tệp đính kèm: PDF, DOCX, XLSX (không có macro), PNG, JPEG; các yêu cầu khác xem tài liệu API.',
  'title.no_such_address': 'Không có địa chỉ này',
  'detail.no_such_address': 'API không có địa chỉ này. Danh sách địa chỉ ở /docs.',
  'title.method_not_allowed': 'Không dùng phương thức này',
  'detail.method_not_allowed': 'Địa chỉ này chỉ nhận: {{allowed}}.',
  'title.unexpected': 'Lỗi hệ thống',
  'detail.unexpected':
    'Đã có lỗi ngoài dự kiến và đã được ghi lại. Hãy thử lại; nếu vẫn lỗi, gửi mã yêu cầu cho quản trị hệ thống.',

  'forbidden.token_reads_only': 'Mã truy cập này chỉ để xem. Hãy dùng mã có quyền ghi.',
  'forbidden.no_position': 'Hiện bạn không giữ vị trí nào. Hãy liên hệ quản trị hệ thống.',
  'forbidden.not_an_author_of_the_unit': 'Chỉ người soạn hồ sơ và thủ trưởng của đơn vị được làm việc này.',
  'forbidden.not_a_reader': 'Bạn không được xem hồ sơ này.',
  'forbidden.not_the_unit_head': 'Chỉ thủ trưởng đơn vị được trình hồ sơ.',
  'forbidden.not_finance': 'Chỉ người phụ trách nguồn kinh phí được làm việc này.',
  'forbidden.not_an_administrator': 'Chỉ quản trị hệ thống được làm việc này.',
  'forbidden.not_an_auditor': 'Chỉ thanh tra và quản trị hệ thống được xem phần này.',
  'forbidden.not_an_overseer': 'Chỉ quản trị, thanh tra và lãnh đạo ở cấp cao nhất được xem phần này.',
  'forbidden.second_verification_needed':
    'Việc này cần xác thực lại trong vòng 10 phút trước đó. Hãy xác thực lại rồi gửi lại; nội dung đã nhập vẫn còn.',
  'forbidden.not_the_top_unit': 'Đợt lập kế hoạch chỉ được mở ở đơn vị cao nhất (cấp tỉnh).',
  ...faults.vi,
} as const;

export type ProblemWord = keyof typeof vi;

/** What went wrong at the API, told as what happened and what to do. */
export const problems = {
  vi,
  en: {
    'title.unauthenticated': 'Not authenticated',
    'detail.unauthenticated':
      'The access token is missing, expired or revoked. Send a valid one as “Authorization: Bearer …”.',
    'title.forbidden': 'Not allowed',
    'title.not_found': 'Not found',
    'detail.not_found': 'There is nothing here, or nothing that you may see. Check the address.',
    'title.invalid': 'The request has faults',
    'detail.invalid': 'Places to correct: {{count}}. Correct what is listed and send it again.',
    'title.faulty_content': 'The submission has faults',
    'detail.faulty_content':
      'Faults: {{count}}; it cannot be submitted yet. Correct what is listed and submit again.',
    'title.faulty_workbook': 'The workbook has faults',
    'detail.faulty_workbook':
      'Faults: {{count}}; nothing of it was taken. Correct the cells that are listed and upload it again.',
    'title.refused': 'Not carried out',
    'title.key_missing': 'Idempotency key missing',
    'detail.key_missing':
      'Every POST needs the header Idempotency-Key (at most 200 characters); keep it when you repeat the same request.',
    'title.key_reused': 'Idempotency key used before',
    'detail.key_reused': 'This key was used for something else. Take a new key for a new request.',
    'title.version_missing': 'Version of the draft missing',
    'detail.version_missing': 'Read the draft first, then send its ETag in the header If-Match.',
    'title.version_changed': 'The draft has changed',
    'detail.version_changed':
      'Somebody saved the draft after you opened it; it is at version {{version}} now. Look at it, then save your part again.',
    'title.outcome_unknown': 'Outcome unknown',
    'detail.outcome_unknown':
      'The system did not answer in time; it may have been recorded. Send exactly the same again with the same Idempotency-Key.',
    'title.planning_closed': 'Planning is not open',
    'detail.planning_closed':
      'No campaign is open for this year, or no process is in force for the unit. Ask the administrator.',
    'title.exists_already': 'It is there already',
    'detail.exists_already': 'The unit has one for this year already. Open it and go on with it.',
    'title.preview_changed': 'The preview no longer holds',
    'detail.preview_changed':
      'The file or the organisation changed after the preview, so nothing was stored. Look at the new preview, then confirm.',
    'title.too_large': 'Too large',
    'detail.too_large': 'At most {{limit}} MB are taken. Make it smaller and send it again.',
    'title.too_deep': 'Nested too deeply',
    'detail.too_deep': 'JSON may be nested at most {{limit}} levels deep.',
    'title.too_many': 'Too many files',
    'detail.too_many': 'A submission has at most {{limit}} attachments. Combine some and upload again.',
    'title.too_often': 'Too often',
    'detail.too_often': 'Too many requests or attempts in a short time. Try again in {{seconds}} seconds.',
    'title.media_type_refused': 'This type is not taken',
    'detail.media_type_refused':
      '“{{found}}” is not taken. Attachments: PDF, DOCX, XLSX (without macros), PNG, JPEG; for other requests see the API documentation.',
    'title.no_such_address': 'No such address',
    'detail.no_such_address': 'The API has no such address. They are listed at /docs.',
    'title.method_not_allowed': 'Method not allowed',
    'detail.method_not_allowed': 'This address takes: {{allowed}}.',
    'title.unexpected': 'Something went wrong',
    'detail.unexpected':
      'Something unforeseen happened and was logged. Try again; if it stays, send the request id to the administrator.',

    'forbidden.token_reads_only': 'This access token only reads. Use one that may write.',
    'forbidden.no_position': 'You hold no position at present. Ask the administrator.',
    'forbidden.not_an_author_of_the_unit': 'Only drafters and the head of the unit may do this.',
    'forbidden.not_a_reader': 'You may not see this submission.',
    'forbidden.not_the_unit_head': 'Only the head of the unit submits.',
    'forbidden.not_finance': 'Only those in charge of funding may do this.',
    'forbidden.not_an_administrator': 'Only an administrator may do this.',
    'forbidden.not_an_auditor': 'Only auditors and administrators may see this.',
    'forbidden.not_an_overseer': 'Only administrators, auditors and leaders of the top unit may see this.',
    'forbidden.second_verification_needed':
      'This needs a second verification within the last 10 minutes. Verify again, then send it once more; what you typed is kept.',
    'forbidden.not_the_top_unit': 'A campaign can be opened at the top unit (the province) only.',
    ...faults.en,
  },
} as const satisfies Words<ProblemWord>;
