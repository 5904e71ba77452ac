import type { Role } from '../../domain/roles.ts';
import type { Words } from './words-table.ts';

/** What people hold in their units. */
export const roles = {
  vi: {
    drafter: 'Chuyên viên soạn hồ sơ',
    'unit-head': 'Thủ trưởng đơn vị',
    specialist: 'Chuyên viên',
    'department-head': 'Trưởng phòng',
    'deputy-director': 'Phó Giám đốc',
    director: 'Giám đốc',
    'office-chief': 'Chánh Văn phòng',
    'vice-chair': 'Phó Chủ tịch',
    chair: 'Chủ tịch',
    'deputy-board-head': 'Phó Trưởng ban',
    'board-head': 'Trưởng ban',
    'pool-keeper': 'Chuyên viên quản lý nguồn kinh phí',
    administrator: 'Quản trị hệ thống',
    auditor: 'Thanh tra',
    leader: 'Ban Chỉ đạo chuyển đổi số',
  },
  en: {
    drafter: 'Drafter',
    'unit-head': 'Head of unit',
    specialist: 'Specialist',
    'department-head': 'Head of division',
    'deputy-director': 'Deputy director',
    director: 'Director',
    'office-chief': 'Chief of office',
    'vice-chair': 'Vice chair',
    chair: 'Chair',
    'deputy-board-head': 'Deputy head of the board',
    'board-head': 'Head of the board',
    'pool-keeper': 'Keeper of funding pools',
    administrator: 'Administrator',
    auditor: 'Auditor',
    leader: 'Steering committee for digital transformation',
  },
} as const satisfies Words<Role>;
