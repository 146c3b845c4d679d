import type { RouteRecordRaw } from 'vue-router';

const routes: RouteRecordRaw[] = [
  { path: 'collaborators', name: 'collaborators', component: () => import('./CollaboratorsPage.vue'), meta: { title: 'Collaborators' } },
];
export default routes;
