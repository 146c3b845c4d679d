/** Who or what ended the access to an app, as a title: “Ben revoked your permission for Dispatch API”. */
export function endingTitle(reason: string, by: string | undefined, app = 'this app'): string {
  switch (reason) {
    case 'revoked':
      return by ? `${by} revoked your permission for ${app}` : `Your permission for ${app} was revoked`;
    case 'removed':
      return by ? `${by} removed you from ${app}` : `You were removed from ${app}`;
    case 'deleted':
      return by ? `${by} deleted ${app}` : `${app === 'this app' ? 'This app' : app} was deleted`;
    case 'left':
      return `You left ${app}`;
    case 'signed-out':
      return 'You are signed out';
    default:
      return `You no longer reach ${app}`;
  }
}
