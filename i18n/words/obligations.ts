import type { ObligationState } from '../../domain/campaign/obligation-state.ts';
import type { Words } from './words-table.ts';

type Level = 'ministry' | 'province' | 'department' | 'commune' | 'office';
type Word =
  | `state.${ObligationState}`
  | `level.${Level}`
  | `letter.${'name' | 'unit' | 'level' | 'heads' | 'due' | 'days' | 'state'}`;

/** What units owe: how far they are, and the list that goes with a reminder letter. */
export const obligations = {
  vi: {
    'state.not-begun': 'Chưa lập',
    'state.in-draft': 'Đang soạn',
    'state.in-review': 'Đang xem xét',
    'state.returned': 'Đã trả lại',
    'state.approved': 'Đã phê duyệt',
    'state.in-delivery': 'Đang thực hiện',
    'state.completed': 'Hoàn thành',
    'state.excused': 'Được miễn',
    'level.ministry': 'Bộ, ngành',
    'level.province': 'Cấp tỉnh',
    'level.department': 'Sở, ban, ngành',
    'level.commune': 'Cấp xã',
    'level.office': 'Phòng, đơn vị trực thuộc',
    'letter.name': 'Danh sách đôn đốc',
    'letter.unit': 'Đơn vị',
    'letter.level': 'Cấp',
    'letter.heads': 'Thủ trưởng đơn vị',
    'letter.due': 'Hạn gửi',
    'letter.days': 'Số ngày quá hạn',
    'letter.state': 'Tình hình',
  },
  en: {
    'state.not-begun': 'Not begun',
    'state.in-draft': 'In draft',
    'state.in-review': 'In review',
    'state.returned': 'Returned',
    'state.approved': 'Approved',
    'state.in-delivery': 'In delivery',
    'state.completed': 'Completed',
    'state.excused': 'Excused',
    'level.ministry': 'Ministry',
    'level.province': 'Province',
    'level.department': 'Department',
    'level.commune': 'Commune',
    'level.office': 'Office',
    'letter.name': 'Units to be reminded',
    'letter.unit': 'Unit',
    'letter.level': 'Level',
    'letter.heads': 'Head of the unit',
    'letter.due': 'Due',
    'letter.days': 'Days late',
    'letter.state': 'State',
  },
} as const satisfies Words<Word>;
