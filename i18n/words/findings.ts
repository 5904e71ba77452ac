import type { FindingCode } from '../../domain/content/finding-code.ts';
import type { Words } from './words-table.ts';

/** What is wrong with a draft, and how to put it right. Amounts are params in VND. */
export const findings = {
  vi: {
    missing: 'Chưa nhập nội dung này.',
    not_an_object: 'Dữ liệu ở đây phải là một nhóm các mục.',
    not_a_list: 'Dữ liệu ở đây phải là một danh sách.',
    not_a_text: 'Ở đây phải là chữ.',
    text_too_long: 'Dài {{length, number}} ký tự; tối đa {{max, number}} ký tự.',
    text_unprintable: 'Có ký tự không đọc được; hãy gõ lại thay vì dán.',
    not_an_id: 'Mã chỉ gồm chữ không dấu, chữ số, dấu gạch, tối đa 64 ký tự.',
    not_an_amount: 'Số tiền phải là số nguyên đồng, không âm, ghi dạng số, ví dụ 1250000.',
    not_a_whole_number: 'Phải là số nguyên.',
    out_of_range: 'Phải từ {{min}} đến {{max}}.',
    not_one_of: 'Giá trị này không có trong danh mục. Chọn một trong: {{options}}.',
    not_an_answer: 'Câu trả lời phải là một con số, có hoặc không, hoặc chữ.',
    list_too_long: 'Có {{length, number}} mục; tối đa {{max, number}} mục.',
    unknown_field: 'Không có mục nào mang tên này.',
    id_twice: 'Mã này đã dùng cho một nội dung khác.',
    number_twice: 'Số thứ tự này đã dùng cho một nội dung khác.',
    details_not_expected: 'Phần này không dùng cho loại nội dung đã chọn.',
    no_lines: 'Cần ít nhất một nội dung.',
    one_line_only: 'Hồ sơ học bổng chỉ có một nội dung.',
    line_kind_not_allowed: 'Loại nội dung này không thuộc hồ sơ đang soạn.',
    cost_items_sum:
      'Kinh phí ghi {{stated, number}} đồng, nhưng các khoản chi cộng lại là {{sum, number}} đồng.',
    equipment_amount:
      'Kinh phí ghi {{stated, number}} đồng, nhưng số lượng × đơn giá là {{sum, number}} đồng.',
    line_sources_sum:
      'Kinh phí ghi {{stated, number}} đồng, nhưng các nguồn cộng lại là {{sum, number}} đồng.',
    lines_sum:
      'Tổng kinh phí ghi {{stated, number}} đồng, nhưng các nội dung cộng lại là {{sum, number}} đồng.',
    funding_sum:
      'Tổng kinh phí ghi {{stated, number}} đồng, nhưng các nguồn cộng lại là {{sum, number}} đồng.',
    source_sum:
      'Nguồn này ghi {{stated, number}} đồng, nhưng các nội dung dùng nguồn này cộng lại là {{sum, number}} đồng.',
    total_in_words: 'Số tiền bằng chữ không khớp với số tiền bằng số ({{stated, number}} đồng).',
    norm_exceeded:
      'Đơn giá {{unitPrice, number}} đồng vượt định mức {{limit, number}} đồng ({{norm}}) mà chưa nêu lý do.',
    norm_unknown: 'Không có định mức «{{norm}}».',
    norm_of_other_kind: 'Định mức «{{norm}}» dùng cho khoản chi khác.',
    form_missing: 'Chưa chọn hình thức đào tạo, bồi dưỡng.',
    programme_twice: 'Trùng với nội dung số {{number}}: cùng chương trình, đối tượng và hình thức.',
    service_too_short: 'Mới công tác {{years}} năm; cần từ đủ {{least}} năm.',
    good_years_too_few: 'Có {{years}} năm hoàn thành tốt nhiệm vụ; cần ít nhất {{least}} năm.',
    age_over_limit: '{{age}} tuổi; không quá {{highest}} tuổi khi được cử đi lần đầu.',
    commitment_too_short:
      'Cam kết {{months}} tháng; cần ít nhất {{least}} tháng, bằng {{factor}} lần thời gian học.',
    cost_items_missing: 'Chưa có dự toán chi tiết nên không đối chiếu được với định mức.',
    norm_not_named:
      'Đơn giá {{unitPrice, number}} đồng cao hơn mọi định mức của khoản chi này ({{limit, number}} đồng); hãy ghi định mức áp dụng hoặc lý do.',
    overlap:
      'Số đơn vị khác cũng có chương trình này cho cùng đối tượng: {{unitCount, number}} ({{units}}). Nên trao đổi để tổ chức chung.',
    fourth_quarter_only: 'Cả {{lineCount, number}} nội dung đều dồn vào quý IV.',
    online_first:
      'Bồi dưỡng kỹ năng số cho chuyên viên nên ưu tiên học trực tuyến (MOOC) nơi đã có khóa học.',
    awareness_only:
      'Các nội dung về chuyển đổi số mới dừng ở nâng cao nhận thức; cần có nội dung về kỹ năng.',
    unanswered: 'Chưa trả lời “{{label}}”.',
    answer_not_number: '“{{label}}” cần trả lời bằng một con số.',
    answer_not_yes_or_no: '“{{label}}” cần trả lời có hoặc không.',
    answer_not_text: '“{{label}}” cần trả lời bằng chữ.',
    not_asked: 'Quy trình không hỏi “{{name}}”; câu trả lời này không được dùng đến.',
  },
  en: {
    missing: 'This is not filled in yet.',
    not_an_object: 'A group of fields is expected here.',
    not_a_list: 'A list is expected here.',
    not_a_text: 'Text is expected here.',
    text_too_long: '{{length, number}} characters; at most {{max, number}} are allowed.',
    text_unprintable: 'There are unreadable characters; type it instead of pasting.',
    not_an_id: 'An id has unaccented letters, digits and dashes only, at most 64 characters.',
    not_an_amount: 'An amount is a whole number of VND, not negative, given as a number such as 1250000.',
    not_a_whole_number: 'A whole number is expected.',
    out_of_range: 'From {{min}} to {{max}} is allowed.',
    not_one_of: 'This value is not on the list. Choose one of: {{options}}.',
    not_an_answer: 'An answer is a number, yes or no, or text.',
    list_too_long: '{{length, number}} entries; at most {{max, number}} are allowed.',
    unknown_field: 'There is no field of this name.',
    id_twice: 'Another line has this id already.',
    number_twice: 'Another line has this number already.',
    details_not_expected: 'This part does not belong to the kind of line that was chosen.',
    no_lines: 'At least one line is needed.',
    one_line_only: 'A scholarship request has one line only.',
    line_kind_not_allowed: 'Lines of this kind do not belong to this submission.',
    cost_items_sum:
      'The amount says {{stated, number}} VND, but the cost items add up to {{sum, number}} VND.',
    equipment_amount:
      'The amount says {{stated, number}} VND, but quantity × unit price is {{sum, number}} VND.',
    line_sources_sum:
      'The amount says {{stated, number}} VND, but its sources add up to {{sum, number}} VND.',
    lines_sum: 'The total says {{stated, number}} VND, but the lines add up to {{sum, number}} VND.',
    funding_sum:
      'The total says {{stated, number}} VND, but the funding sources add up to {{sum, number}} VND.',
    source_sum: 'This source says {{stated, number}} VND, but the lines take {{sum, number}} VND from it.',
    total_in_words: 'The total in words does not agree with the figures ({{stated, number}} VND).',
    norm_exceeded:
      'The unit price of {{unitPrice, number}} VND is over its norm of {{limit, number}} VND ({{norm}}), and no reason is given.',
    norm_unknown: 'There is no norm “{{norm}}”.',
    norm_of_other_kind: 'The norm “{{norm}}” is for another kind of cost.',
    form_missing: 'The form of training is not chosen yet.',
    programme_twice: 'The same as line {{number}}: same programme, audience and form.',
    service_too_short: 'Years of service: {{years}}; at least {{least}} are needed.',
    good_years_too_few: 'Years of good performance: {{years}}; at least {{least}} are needed.',
    age_over_limit: 'Aged {{age}}; at most {{highest}} when sent for the first time.',
    commitment_too_short:
      'Committed to {{months}} months; at least {{least}} are needed, {{factor}} times the study time.',
    cost_items_missing: 'There is no cost breakdown, so norms cannot be checked.',
    norm_not_named:
      'The unit price of {{unitPrice, number}} VND is over every norm for this kind of cost ({{limit, number}} VND); name the norm or give a reason.',
    overlap:
      'Other units that plan this programme for the same audience: {{unitCount, number}} ({{units}}). Consider holding it together.',
    fourth_quarter_only: 'All {{lineCount, number}} lines are in the fourth quarter.',
    online_first:
      'Digital skills for specialists should be learned online (MOOC) first where a course exists.',
    awareness_only: 'The lines on digital transformation stop at raising awareness; skills are needed too.',
    unanswered: '“{{label}}” is not answered yet.',
    answer_not_number: '“{{label}}” is to be answered with a number.',
    answer_not_yes_or_no: '“{{label}}” is to be answered with yes or no.',
    answer_not_text: '“{{label}}” is to be answered with text.',
    not_asked: 'The process does not ask for “{{name}}”; this answer is not used.',
  },
} as const satisfies Words<FindingCode>;
