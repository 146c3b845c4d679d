import { describe, expect, it } from '@jest/globals';
import type { Command } from './command';
import { findCommands } from './find-commands';

const command = (label: string, group: Command['group'], words = ''): Command => ({ id: label, label, group, words, icon: {} });
const all = [
  command('Settings', 'Here'),
  command('Fleet Telemetry', 'Apps', 'acme app_1'),
  command('Dispatch API', 'Apps', 'acme app_2'),
  command('Redirect URIs', 'Settings', 'oauth.redirectUris'),
  command('Dark theme', 'Do', 'appearance'),
];
const found = (text: string): string[] => findCommands(all, text).flatMap(({ commands }) => commands.map(({ label }) => label));

describe('the palette', () => {
  it('finds by any words in any order, also those not shown', () => {
    expect(found('tele fleet')).toEqual(['Fleet Telemetry']);
    expect(found('oauth.red')).toEqual(['Redirect URIs']);
    expect(found('acme')).toEqual(['Fleet Telemetry', 'Dispatch API']);
    expect(found('nothing like it')).toEqual([]);
  });

  it('puts what begins with the text first', () => {
    expect(found('d')[0]).toBe('Dispatch API');
    expect(found('da')[0]).toBe('Dark theme');
  });

  it('begins with places and acts; single settings come by typing', () => {
    expect(found('')).toEqual(['Settings', 'Fleet Telemetry', 'Dispatch API', 'Dark theme']);
  });

  it('lists a few of a long group', () => {
    const many = Array.from({ length: 500 }, (_, at) => command(`App ${at}`, 'Apps'));
    expect(findCommands(many, 'app')[0]?.commands).toHaveLength(8);
  });
});
