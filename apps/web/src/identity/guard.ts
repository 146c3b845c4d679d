import type { RouteLocationNormalized, RouteLocationRaw, Router } from 'vue-router';
import { whenUnauthenticated } from '../api/client';
import { useSession } from './session';

/** Private pages need a session; without one they lead to the sign-in page and back again afterwards. */
export function guard(router: Router): void {
  router.beforeEach(async (to): Promise<RouteLocationRaw | true> => {
    if (to.meta.public) return true;
    const me = await useSession().know();
    return me ? true : signInFor(to);
  });
  whenUnauthenticated(() => {
    const here = router.currentRoute.value;
    useSession().forget();
    if (!here.meta.public) void router.push(signInFor(here));
  });
}

function signInFor(place: RouteLocationNormalized): RouteLocationRaw {
  return { path: '/sign-in', query: place.fullPath === '/' ? {} : { next: place.fullPath } };
}
