import type { ShellPart } from '../../shell/slots';
import OrganizationSwitcher from './OrganizationSwitcher.vue';

export const parts: ShellPart[] = [{ slot: 'organization-switcher', component: OrganizationSwitcher }];
