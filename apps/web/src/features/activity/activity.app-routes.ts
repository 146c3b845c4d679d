import type { RouteRecordRaw } from 'vue-router';

const routes: RouteRecordRaw[] = [
  { path: 'activity', name: 'app-activity', component: () => import('./AppActivityPage.vue'), meta: { title: 'Activity' } },
];
export default routes;
