import type { AppView } from '@coterie/contracts';

const counted = (count: number, one: string, many: string): string[] => (count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]);
const listed = new Intl.ListFormat('en');

/** What deleting an app ends, in numbers: “4 collaborators lose access and 2 client secrets stop working at once. …” */
export function blastRadius({ collaborators, pending, secrets }: AppView['counts']): string {
  const ends = [
    ...counted(collaborators, 'collaborator loses access', 'collaborators lose access'),
    ...counted(pending, 'open invitation is withdrawn', 'open invitations are withdrawn'),
    ...counted(secrets, 'client secret stops working', 'client secrets stop working'),
  ];
  const first = ends.length > 0 ? `${listed.format(ends)} at once. ` : 'Nobody else is on it. ';
  return `${first}This cannot be undone.`;
}
