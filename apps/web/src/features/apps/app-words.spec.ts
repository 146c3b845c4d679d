import { describe, expect, it } from '@jest/globals';
import { appAbility } from '@coterie/domain';
import { packRules } from '@casl/ability/extra';
import { abilityFrom } from '../../identity/abilities';
import { isShown } from './app-filter';
import { allows, refusalSentence } from './app-rules';
import { blastRadius } from './blast-radius';
import { endingTitle } from './ending-words';
import { lossOf } from './remaining-access';

describe('the rules that come with an app', () => {
  const rules = abilityFrom(packRules(appAbility({ access: 'collaborator', shared: true, readOnly: false }).rules));

  it('say what a collaborator may do, and to whom', () => {
    expect(allows(rules, 'edit:Settings')).toBe(true);
    expect(allows(rules, 'reset:Secret')).toBe(false);
    expect(allows(rules, 'revoke:Collaborator')).toBe(true);
    expect(allows(rules, 'revoke:Collaborator', { access: 'collaborator' })).toBe(true);
    expect(allows(rules, 'revoke:Collaborator', { access: 'full' })).toBe(false);
  });

  it('name what is missing and whom to ask', () => {
    expect(refusalSentence('reset:Secret', ['Ada', 'Mara'])).toBe('Your access doesn’t let you reset the client secret. Ask Ada or Mara.');
    expect(refusalSentence('rename:App', [])).toBe('Your access doesn’t let you rename this app.');
  });
});

describe('what deleting an app ends', () => {
  it('is said in numbers', () => {
    expect(blastRadius({ collaborators: 4, pending: 1, secrets: 2 })).toBe(
      '4 collaborators lose access, 1 open invitation is withdrawn, and 2 client secrets stop working at once. This cannot be undone.',
    );
    expect(blastRadius({ collaborators: 0, pending: 0, secrets: 0 })).toBe('Nobody else is on it. This cannot be undone.');
  });
});

describe('the end of access', () => {
  it('names who ended it', () => {
    expect(endingTitle('revoked', 'Ben', 'Fleet')).toBe('Ben revoked your permission for Fleet');
    expect(endingTitle('deleted', undefined, 'Fleet')).toBe('Fleet was deleted');
    expect(endingTitle('left', 'Eve', 'Fleet')).toBe('You left Fleet');
  });

  it('is told of one path while another remains, unless one did it oneself', () => {
    const actor = { id: 'usr_ben', name: 'Ben' };
    expect(lossOf('usr_eve', { type: 'collaborator.revoked', data: { person: 'usr_eve' }, actor })).toBe('Ben revoked your permission.');
    expect(lossOf('usr_eve', { type: 'collaborator.revoked', data: { person: 'usr_ada' }, actor })).toBeUndefined();
    expect(lossOf('usr_ben', { type: 'collaborator.deleted', data: { person: 'usr_ben' }, actor })).toBeUndefined();
  });
});

describe('the filter of the app list', () => {
  const app = { id: 'app_1', name: 'Fleet Telemetry', owner: { id: 'usr_ben', name: 'Ben Okafor' }, access: 'full', shared: true } as const;

  it('finds by name, id and owner, within one’s own or the shared ones', () => {
    expect(['telem', 'APP_1', ' okafor '].map((text) => isShown(app, 'all', text))).toEqual([true, true, true]);
    expect(isShown(app, 'all', 'yard')).toBe(false);
    expect([isShown(app, 'yours', ''), isShown(app, 'shared', '')]).toEqual([false, true]);
  });
});
