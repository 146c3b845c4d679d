import type { RouteRecordRaw } from 'vue-router';

export const routes: RouteRecordRaw[] = [
  { path: '/o/:org/developers', name: 'organization', component: () => import('./OrganizationPage.vue'), meta: { title: 'Organization' } },
];
