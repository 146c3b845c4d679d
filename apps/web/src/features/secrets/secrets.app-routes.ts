import type { RouteRecordRaw } from 'vue-router';

const route: RouteRecordRaw = { path: 'secrets', name: 'app-secrets', component: () => import('./SecretsPage.vue'), meta: { title: 'Secrets' } };
export default route;
