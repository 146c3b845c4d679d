import type { AppSnapshot, AppView } from '@coterie/contracts';
import type { AppAct, CollaboratorAccess } from '@coterie/domain';
import { inject, type InjectionKey, type Ref } from 'vue';
import type { Room } from '../../realtime/room';

/** On whom an act would fall, where that decides: a collaborator with their access. */
export interface ActSubject {
  access: CollaboratorAccess;
}

/** What every page below /o/:org/apps/:app knows about the app it shows. */
export interface AppContext {
  readonly id: string;
  /** The app as the person reaches it; undefined until the room is open. Keeps its last state when access ends. */
  readonly app: Ref<AppView | undefined>;
  readonly room: Room<AppSnapshot>;
  can(act: AppAct, subject?: ActSubject): boolean;
  /** Names of those who can grant what is missing. */
  readonly ask: Ref<string[]>;
  /** Why the act is not theirs and whom to ask, as a sentence; empty when it is theirs. */
  whyNot(act: AppAct, subject?: ActSubject): string;
}

export const appContextKey: InjectionKey<AppContext> = Symbol('app');

/** The app of the page. Throws outside of AppLayout. */
export function useAppContext(): AppContext {
  const context = inject(appContextKey);
  if (!context) throw new Error('This page stands outside of an app.');
  return context;
}
