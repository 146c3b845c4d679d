/** What the choices of settings are called on the page; those that are not here stand for themselves. */
const LABELS: Record<string, string> = {
  authorization_code: 'Authorization code',
  refresh_token: 'Refresh token',
  client_credentials: 'Client credentials',
  'urn:ietf:params:oauth:grant-type:jwt-bearer': 'JWT bearer',
  client_secret_basic: 'Client secret in the header',
  client_secret_post: 'Client secret in the body',
  private_key_jwt: 'Signed with a private key',
  none: 'None (public app)',
};

export const choiceLabel = (choice: string): string => LABELS[choice] ?? choice;

export const isNamed = (choice: string): boolean => choice in LABELS;
