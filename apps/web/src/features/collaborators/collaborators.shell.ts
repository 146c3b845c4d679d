import type { ShellPart } from '../../shell/slots';
import NavPeople from './components/NavPeople.vue';
import PeopleHere from './components/PeopleHere.vue';

export const parts: ShellPart[] = [
  { slot: 'top-bar-people', component: PeopleHere },
  { slot: 'nav-aside', component: NavPeople },
];
