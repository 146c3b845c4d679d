import { onScopeDispose, readonly, shallowRef, watchEffect, type Ref } from 'vue';

/** The app that the page is about, as the shell shows it in breadcrumb, sidebar and title. */
export interface AppPlace {
  id: string;
  name: string;
  /** The organization's slug in the address, and its name. */
  org: { slug: string; name: string };
  shared: boolean;
}

const app = shallowRef<AppPlace>();
const announcement = shallowRef('');
const unread = shallowRef(0);

/** What features may tell the shell, and what it tells them. */
export function useShell() {
  return { app: readonly(app) as Readonly<Ref<AppPlace | undefined>>, announcement: readonly(announcement), unread: readonly(unread), enterApp, announce, tellUnread };
}

/** Says which app this component is about, for as long as it is there; the getter may change its mind. */
function enterApp(place: () => AppPlace | undefined): void {
  let own: AppPlace | undefined;
  watchEffect(() => {
    own = place();
    app.value = own;
  });
  onScopeDispose(() => {
    if (app.value === own) app.value = undefined;
  });
}

/** How many notifications are unread, for the window's title. */
function tellUnread(count: number): void {
  unread.value = count;
}

/** Tells screen readers politely that something changed on this page. */
function announce(sentence: string): void {
  announcement.value = sentence;
}
