export { approval } from './approval/approval.ts';
export { campaign } from './campaign/campaign.ts';
export { mail } from './mail/mail.ts';
export { supervisor } from './supervisor/supervisor.ts';
