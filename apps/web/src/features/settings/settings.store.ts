import { effectScope, reactive, watch } from 'vue';
import { newMutationId, sendEdit } from '../../realtime/event-stream';
import { KeptEdits } from './editing/kept-edits';
import { SettingsDesk } from './editing/settings-desk';

const desks = new Map<string, SettingsDesk>();

/**
 * The desk of one person over one app. It outlives the page that shows it, so that leaving the page, losing access or
 * signing in again loses nothing that was typed (SET-4).
 */
export function settingsDesk(app: string, person: string): SettingsDesk {
  const key = `${person} ${app}`;
  const known = desks.get(key);
  if (known) return known;
  const kept = new KeptEdits(sessionStorage, person, app);
  const locals = reactive(kept.read());
  const desk = new SettingsDesk(locals, { newMutationId, send: (mutationId, ops) => sendEdit(app, mutationId, ops) });
  effectScope(true).run(() => watch(locals, (now) => kept.write(now), { deep: true }));
  desks.set(key, desk);
  desk.sender.resume();
  return desk;
}
