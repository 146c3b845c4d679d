import type { RouteRecordRaw } from 'vue-router';

export const routes: RouteRecordRaw[] = [
  { path: '/invite/:token', component: () => import('./InvitationPage.vue'), meta: { public: true, title: 'Invitation' } },
];
