/** Words of the mails with a link to sign in, to choose a password, to verify once more. */
export const signInNotices = {
  vi: {
    'sign-in-link': 'Liên kết đăng nhập Totrinh',
    'sign-in-link.happened': 'Có yêu cầu đăng nhập Totrinh bằng địa chỉ email này.',
    'sign-in-link.next':
      'Mở liên kết rồi bấm “Đăng nhập”. Liên kết dùng được một lần, trong 15 phút. Nếu không phải bạn yêu cầu, hãy bỏ qua email này; không ai đăng nhập được nếu không có liên kết.',
    'sign-in-link.button': 'Mở trang đăng nhập',
    'sign-in-link.because': 'Bạn nhận email này vì có yêu cầu đăng nhập bằng địa chỉ của bạn.',
    'password-link': 'Đặt lại mật khẩu Totrinh',
    'password-link.happened': 'Có yêu cầu đặt lại mật khẩu Totrinh cho địa chỉ email này.',
    'password-link.next':
      'Mở liên kết rồi nhập mật khẩu mới. Liên kết dùng được một lần, trong 60 phút. Nếu không phải bạn yêu cầu, hãy bỏ qua email này; mật khẩu cũ vẫn còn hiệu lực.',
    'password-link.button': 'Đặt mật khẩu mới',
    'password-link.because': 'Bạn nhận email này vì có yêu cầu đặt lại mật khẩu.',
    invitation: 'Mời bạn sử dụng Totrinh',
    'invitation.happened':
      'Quản trị hệ thống đã thêm bạn vào Totrinh, nơi cơ quan trình, thẩm định và theo dõi kế hoạch đào tạo, bồi dưỡng.',
    'invitation.next':
      'Mở liên kết để đặt mật khẩu hoặc chọn cách đăng nhập khác. Liên kết dùng được một lần, trong 7 ngày.',
    'invitation.button': 'Bắt đầu sử dụng',
    'invitation.because': 'Bạn nhận email này vì quản trị hệ thống mời bạn.',
    'verification-link': 'Xác thực lại trong Totrinh',
    'verification-link.happened':
      'Bạn, hoặc người đang dùng phiên làm việc hay mã truy cập của bạn, sắp làm một việc cần xác thực lại.',
    'verification-link.next':
      'Nếu đúng là bạn, mở liên kết rồi bấm “Xác thực”. Liên kết dùng được một lần, trong 15 phút. Nếu không phải bạn, đừng mở và hãy báo ngay cho quản trị hệ thống.',
    'verification-link.button': 'Mở trang xác thực',
    'verification-link.because': 'Bạn nhận email này vì có yêu cầu xác thực lại từ tài khoản của bạn.',
  },
  en: {
    'sign-in-link': 'Your link to sign in to Totrinh',
    'sign-in-link.happened': 'Somebody asked to sign in to Totrinh with this e-mail address.',
    'sign-in-link.next':
      'Open the link and press “Sign in”. It works once, for 15 minutes. If it was not you, ignore this mail; without the link nobody gets in.',
    'sign-in-link.button': 'Open the sign-in page',
    'sign-in-link.because': 'You receive this because somebody asked to sign in with your address.',
    'password-link': 'Set a new Totrinh password',
    'password-link.happened': 'Somebody asked for a new Totrinh password for this e-mail address.',
    'password-link.next':
      'Open the link and type a new password. It works once, for 60 minutes. If it was not you, ignore this mail; the old password stays as it is.',
    'password-link.button': 'Set a new password',
    'password-link.because': 'You receive this because somebody asked for a new password.',
    invitation: 'You are invited to Totrinh',
    'invitation.happened':
      'The administrator has added you to Totrinh, where your office submits, reviews and follows training plans.',
    'invitation.next':
      'Open the link to set a password or to choose another way to sign in. It works once, for 7 days.',
    'invitation.button': 'Begin',
    'invitation.because': 'You receive this because the administrator invites you.',
    'verification-link': 'Verify once more in Totrinh',
    'verification-link.happened':
      'You, or somebody with your session or access token, are about to do something that needs a second verification.',
    'verification-link.next':
      'If it is you, open the link and press “Verify”. It works once, for 15 minutes. If it is not, leave it closed and tell the administrator at once.',
    'verification-link.button': 'Open the verification page',
    'verification-link.because': 'You receive this because your account asked for a second verification.',
  },
} as const;
