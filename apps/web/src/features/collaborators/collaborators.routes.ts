import type { RouteRecordRaw } from 'vue-router';

export const routes: RouteRecordRaw[] = [
  { path: '/invite/app', name: 'invite-app', component: () => import('./invite-app/InviteAppPage.vue'), meta: { title: 'Invite to an app' } },
];
