import { readonly, ref, watch } from 'vue';
import { connectionState } from '../realtime/connection-state';

const newer = ref(false);
/** A newer console than this page is being served: a reload brings it. */
export const newerBuild = readonly(newer);

const ENTRY = /<script[^>]+type="module"[^>]+src="(\/assets\/[^"]+)"/;

/** The hashed name of the script that a page begins with; undefined for a page that was not built. */
export const entryOf = (html: string): string | undefined => ENTRY.exec(html)?.[1];

/** Asks the server which build it serves now; without an answer nothing changes. Resolves to whether it is newer than this page. */
export async function lookForNewerBuild(page: Document = document): Promise<boolean> {
  const own = page.querySelector('script[type="module"][src^="/assets/"]')?.getAttribute('src');
  if (!own || newer.value) return newer.value;
  const html = await fetch('/index.html', { cache: 'no-cache' })
    .then((answer) => (answer.ok ? answer.text() : ''))
    .catch(() => '');
  const served = entryOf(html);
  if (served !== undefined && served !== own) newer.value = true;
  return newer.value;
}

/** Looks whenever the connection came back, as a server that was away may have been replaced, and when a file of this build is gone. */
export function watchForNewerBuild(): void {
  window.addEventListener('vite:preloadError', () => void lookForNewerBuild());
  let wasLive = connectionState.status === 'live';
  watch(
    () => connectionState.status,
    (status) => {
      if (status !== 'live') return;
      if (wasLive) void lookForNewerBuild();
      wasLive = true;
    },
  );
}
