import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { guard } from '../identity/guard';
import { identityRoutes } from '../identity/identity.routes';
import { watchFailures } from './navigation-failure';

declare module 'vue-router' {
  interface RouteMeta {
    /** Reachable without a session, shown without the shell. */
    public?: true;
    /** Ends the breadcrumb and begins the window's title. */
    title?: string;
  }
}

// A feature brings its pages by existing: features/<name>/<name>.routes.ts exports `routes`.
const features = import.meta.glob<{ routes: RouteRecordRaw[] }>('../features/*/*.routes.ts', { eager: true });

const notFound: RouteRecordRaw = {
  path: '/:nowhere(.*)*',
  name: 'not-found',
  component: () => import('./NotFoundPage.vue'),
  meta: { title: 'Not found', public: true },
};

export const router = createRouter({
  history: createWebHistory(),
  routes: [...Object.values(features).flatMap((feature) => feature.routes), ...identityRoutes, notFound],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
});

guard(router);
watchFailures(router);
