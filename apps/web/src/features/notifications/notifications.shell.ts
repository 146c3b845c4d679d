import type { ShellPart } from '../../shell/slots';
import NotificationBell from './NotificationBell.vue';

export const parts: ShellPart[] = [{ slot: 'top-bar-bell', component: NotificationBell }];
