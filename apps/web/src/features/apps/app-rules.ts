import { subject } from '@casl/ability';
import { ACT_LABELS, type AppAct } from '@coterie/domain';
import type { Rules } from '../../identity/abilities';
import type { ActSubject } from './app-context';

/** Whether the rules of an app's view allow an act. Without `on`: whether there is anyone it could fall on. */
export function allows(rules: Rules, act: AppAct, on?: ActSubject): boolean {
  const [action = '', name = ''] = act.split(':');
  const target: Record<PropertyKey, unknown> | undefined = on && { ...on };
  return rules.can(action, target ? subject(name, target) : name);
}

const alternatives = new Intl.ListFormat('en', { type: 'disjunction' });

/** “Your access doesn’t let you rename this app. Ask Ada or Ben.” */
export function refusalSentence(act: AppAct, ask: readonly string[]): string {
  const whom = ask.length > 0 ? ` Ask ${alternatives.format(ask)}.` : '';
  return `Your access doesn’t let you ${ACT_LABELS[act]}.${whom}`;
}
