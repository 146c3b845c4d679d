/** How one item of a list is called, and an example of one. */
export const ITEM_WORDS: Readonly<Record<string, { one: string; example: string }>> = {
  'oauth.redirectUris': { one: 'redirect URI', example: 'https://app.example.com/callback' },
  'oauth.allowedOrigins': { one: 'origin', example: 'https://app.example.com' },
  'oauth.scopes': { one: 'scope', example: 'telemetry.read' },
  'security.ipAllowList': { one: 'network', example: '203.0.113.0/24' },
};
