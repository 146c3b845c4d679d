import type { Command } from './command';

/** More of one group than these are found by typing on. */
const MOST = 8;
const GROUPS: Command['group'][] = ['Here', 'Go to', 'Apps', 'Settings', 'Do'];

/** How well a command answers: lower is better, undefined not at all. Every word has to be in it. */
export function rankOf({ label, hint = '', words = '' }: Command, text: string): number | undefined {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  const name = label.toLowerCase();
  const all = `${name} ${hint} ${words}`.toLowerCase();
  if (!wanted.every((word) => all.includes(word))) return undefined;
  const whole = wanted.join(' ');
  if (name.startsWith(whole)) return 0;
  if (name.split(/\s+/).some((part) => part.startsWith(whole))) return 1;
  return name.includes(whole) ? 2 : 3;
}

export interface Found {
  group: Command['group'];
  commands: Command[];
}

/** The commands that answer to a text, best first within their groups; without a text no single settings. */
export function findCommands(commands: readonly Command[], text: string): Found[] {
  const ranked = commands.flatMap((command, order) => {
    const rank = rankOf(command, text);
    const isHidden = rank === undefined || (text.trim() === '' && command.group === 'Settings');
    return isHidden ? [] : [{ command, rank, order }];
  });
  ranked.sort((one, other) => one.rank - other.rank || one.order - other.order);
  return GROUPS.flatMap((group) => {
    const found = ranked.filter(({ command }) => command.group === group).slice(0, MOST);
    return found.length > 0 ? [{ group, commands: found.map(({ command }) => command), best: found[0]?.rank ?? 3 }] : [];
  })
    .sort((one, other) => (text.trim() === '' ? 0 : one.best - other.best))
    .map(({ group, commands: list }) => ({ group, commands: list }));
}
