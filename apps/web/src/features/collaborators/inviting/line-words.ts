import type { AddressLine, LineState } from './address-lines';

const plural = new Intl.PluralRules('en');
const counted = (count: number, one: string, other: string): string => `${count} ${plural.select(count) === 'one' ? one : other}`;

/** What has to be mended before it can be sent, in words; empty when nothing has. */
export function toFix(lines: readonly AddressLine[]): string {
  const count = lines.filter(({ state }) => state === 'invalid').length;
  return count === 0 ? '' : `${counted(count, 'address needs', 'addresses need')} fixing.`;
}

/** What will be left out, in words; empty when nothing will. */
export function toSkip(lines: readonly AddressLine[]): string {
  const of = (state: LineState): number => lines.filter((line) => line.state === state).length;
  const known = of('known');
  return [
    ...(known > 0 ? [`${counted(known, 'is already a collaborator', 'are already collaborators')} and will be skipped.`] : []),
    ...(of('own') > 0 ? ['Your own address will be skipped.'] : []),
  ].join(' ');
}

/** The word on the button for so many addresses. */
export const sendLabel = (count: number): string => (count > 1 ? `Send ${count} invites` : 'Send invite');

/** What is told when these were sent. */
export function sentWords(sent: readonly string[]): string {
  return sent.length === 1 ? `Invite sent to ${sent[0] ?? ''}` : `${sent.length} invites sent`;
}
