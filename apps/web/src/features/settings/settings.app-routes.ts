import type { RouteRecordRaw } from 'vue-router';

const route: RouteRecordRaw = { path: 'settings', name: 'app-settings', component: () => import('./SettingsPage.vue'), meta: { title: 'Settings' } };
export default route;
