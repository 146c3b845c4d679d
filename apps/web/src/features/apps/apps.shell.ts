import type { ShellPart } from '../../shell/slots';
import NavCount from './components/NavCount.vue';

export const parts: ShellPart[] = [{ slot: 'nav-aside', component: NavCount, order: 1 }];
