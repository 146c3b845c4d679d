import type { RouteRecordRaw } from 'vue-router';

/** A feature adds a page to every app by a file `<feature>.app-routes.ts` whose default export is a route below /o/:org/apps/:app. */
const pages = import.meta.glob<RouteRecordRaw | RouteRecordRaw[]>('../*/*.app-routes.ts', { eager: true, import: 'default' });

export const routes: RouteRecordRaw[] = [
  { path: '/', component: () => import('./HomePage.vue'), meta: { title: 'Coterie' } },
  { path: '/shared', name: 'shared', component: () => import('./SharedPage.vue'), meta: { title: 'Shared with you' } },
  { path: '/o/:org', redirect: (to) => `/o/${String(to.params['org'])}/apps` },
  { path: '/o/:org/apps', name: 'apps', component: () => import('./AppsPage.vue'), meta: { title: 'Apps' } },
  {
    path: '/o/:org/apps/:app',
    component: () => import('./AppLayout.vue'),
    children: [
      { path: '', name: 'app', component: () => import('./AppOverviewPage.vue'), meta: { title: 'Overview' } },
      ...Object.values(pages).flat(),
    ],
  },
];
