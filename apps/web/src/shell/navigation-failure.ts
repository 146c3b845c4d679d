import { shallowRef } from 'vue';
import type { Router } from 'vue-router';
import { toastError } from '../ui/toast';
import { lookForNewerBuild } from './newer-build';

/** The first page could not be shown: nobody answered, or a file of the console was missing. */
export const firstPageFailed = shallowRef(false);

/** Tells people when a page could not be opened, instead of leaving them where they are without a word. */
export function watchFailures(router: Router): void {
  router.onError(async (_, to, from) => {
    // After a deploy the files of this page's build are gone: then a reload helps, and a second try doesn't.
    if (from.matched.length > 0 && (await lookForNewerBuild())) return;
    if (from.matched.length === 0) firstPageFailed.value = true;
    else void toastError('This page could not be opened.', { action: { label: 'Try again', onClick: () => void router.push(to.fullPath) } });
  });
  router.afterEach(() => {
    firstPageFailed.value = false;
  });
}
