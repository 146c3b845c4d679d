import type { EventEnvelope } from '@coterie/contracts';
import { sameValue } from '@coterie/domain';
import { labelOf } from './value-words';
import { aboutWhom, byWhom } from './event-people';
import { counted, sentence, type Part, type Sentence } from './sentence';
import type { Entry } from './folding';

/** Who reads, and what they read about. */
interface About {
  event: EventEnvelope;
  /** The one who did it. */
  by: string;
  /** The person or address it was done to; “you” for the reader. */
  whom: string;
  changes: Entry['changes'];
}
type Teller = (about: About) => Sentence;

const capital = (name: string): string => (name === 'you' ? 'You' : name);
const text = (event: EventEnvelope, key: string): string => (typeof event.data[key] === 'string' ? event.data[key] : '');
const size = (event: EventEnvelope, key: string): number => (Array.isArray(event.data[key]) ? event.data[key].length : 0);
const withAccess = (access: string): Part => ({ text: access === 'full' ? 'with full access' : 'as collaborator' });

function discarded({ event, by }: About): Sentence {
  const paths = event.data['paths'];
  const [path] = Array.isArray(paths) ? (paths as unknown[]) : [];
  return size(event, 'paths') === 1 && typeof path === 'string'
    ? sentence`${by} discarded the change of ${labelOf(path)}`
    : sentence`${by} discarded ${counted(size(event, 'paths'), 'change')}`;
}

function edited({ by, changes }: About): Sentence {
  const [change] = changes;
  if (!change) return sentence`${by} edited the settings and changed nothing`;
  return changes.length === 1 ? sentence`${by} set ${labelOf(change.path)}` : sentence`${by} changed ${counted(changes.length, 'setting')}`;
}

const TELLERS: Record<string, Teller> = {
  'app.created': ({ event, by }) => sentence`${by} created ${text(event, 'name')}`,
  'app.renamed': ({ event, by }) => sentence`${by} renamed this app from ${text(event, 'before')} to ${text(event, 'after')}`,
  'app.deleted': ({ event, by }) => sentence`${by} deleted ${text(event, 'name')}`,
  'collaborator.invited': ({ event, by, whom }) => sentence`${by} invited ${whom} ${withAccess(text(event, 'access'))}`,
  'collaborator.resent': ({ by, whom }) => sentence`${by} re-sent the invite to ${whom}`,
  'collaborator.delivered': ({ whom }) => sentence`The invite to ${whom} was delivered`,
  'collaborator.undelivered': ({ whom }) => sentence`The invite to ${whom} could not be delivered`,
  'collaborator.expired': ({ whom }) => sentence`The invite to ${whom} expired`,
  'collaborator.accepted': ({ event, whom }) => sentence`${capital(whom)} accepted the invite and is on this app ${withAccess(text(event, 'access'))}`,
  'collaborator.declined': ({ whom }) => sentence`${capital(whom)} declined the invite`,
  'collaborator.revoked': ({ by, whom }) => sentence`${by} revoked the permission of ${whom}`,
  'collaborator.granted': ({ by, whom }) => sentence`${by} granted ${whom} permission again`,
  'collaborator.access-changed': ({ by, whom }) => sentence`${by} changed the access of ${whom}`,
  'collaborator.deleted': ({ by, whom }) => sentence`${by} deleted ${whom} from the collaborators`,
  'collaborator.left': ({ whom }) => sentence`${capital(whom)} left this app`,
  'access.ended': ({ whom }) => sentence`${capital(whom)} lost access to this app`,
  'settings.edited': edited,
  'settings.applied': ({ event, by }) => sentence`${by} applied ${`Revision ${String(event.data['revision'])}`}`,
  'settings.discarded': discarded,
  'settings.restored': ({ event, by }) => sentence`${by} took the values of ${`Revision ${String(event.data['revision'])}`} back into the draft`,
  'secret.reset': ({ by }) => sentence`${by} reset the ${'client secret'}`,
  'secret.retired': ({ by }) => sentence`${by} retired a ${'client secret'}`,
};

/** What happened, as a sentence for this reader. */
export function sentenceOf({ event, changes }: Pick<Entry, 'event' | 'changes'>, me: string): Sentence {
  const about = { event, changes, by: byWhom(event, me), whom: aboutWhom(event, me) };
  const tell = TELLERS[event.type];
  return tell ? tell(about) : sentence`${about.by}: ${event.type.replace(/[.-]/g, ' ')}`;
}

const OVERLAPS: Record<string, string> = { '0': 'The old one stopped at once', '1h': 'The old one works for 1 hour', '24h': 'The old one works for 24 hours' };

/** More about it in small letters; empty when there is nothing to add. */
export function detailOf({ event, count, changes }: Pick<Entry, 'event' | 'count' | 'changes'>): string {
  if (event.type === 'settings.applied') {
    const note = text(event, 'note');
    return [counted(size(event, 'changes'), 'change'), counted(size(event, 'authors'), 'author'), ...(note ? [`“${note}”`] : [])].join(' · ');
  }
  if (event.type === 'secret.reset') return OVERLAPS[text(event, 'overlap')] ?? '';
  if (count === 1) return '';
  const isBack = changes.every(({ before, after }) => sameValue(before, after));
  return `${counted(count, 'edit')} in a row${isBack ? ', back to what it was' : ''}`;
}
