/** Rules that need more than a line, by the setting's path; the page folds them open. */
export const HINTS: Readonly<Record<string, readonly string[]>> = {
  'oauth.redirectUris': [
    'After signing in, people are only ever sent to an address that stands here, character by character.',
    'http is accepted for localhost, 127.0.0.1 and [::1] alone: anywhere else the code could be read on its way.',
    'Two people can add and remove addresses at the same time without disturbing each other.',
  ],
  'oauth.allowedOrigins': ['Scheme, host and port only, such as https://app.example.com: no path and no slash at the end.'],
  'oauth.grantTypes': [
    'Authorization code is for apps in which people sign in; client credentials for programs that act for themselves.',
    'Client credentials don’t go with token endpoint authentication “none”. That is checked when the draft is applied.',
  ],
  'oauth.scopes': ['One word each, such as telemetry.read. Several can be pasted at once, separated by spaces.'],
  'oauth.requirePkce': ['A code challenge makes a stolen code useless. Apps without a secret must have it.'],
  'oauth.accessTokenTtl': ['A token that was issued lives on until its end, whatever is set here later. Shorter is safer, longer asks less often.'],
  'oauth.tokenAuthMethod': ['“None” needs PKCE and excludes the grant client credentials. Both are checked when the draft is applied.'],
  'webhooks.enabled': ['Sending needs a webhook address. That is checked when the draft is applied, not while you edit.'],
  'limits.burst': ['How far above its even pace the app may go for a moment. Past it, calls are answered 429 until the minute has caught up.'],
  'security.ipAllowList': ['IPv4 and IPv6, single or as a network: 203.0.113.7, 203.0.113.0/24, 2001:db8::/32. With an empty list any address may call.'],
};

export const FAMILY_HINTS: Readonly<Record<string, readonly string[]>> = {
  env: ['Each variable is a setting of its own: two people can change two of them at once.', 'They are no place for secrets: everyone on this app can read them, and every revision keeps them.'],
  features: ['Each flag is a setting of its own. An app that does not find a flag takes it as off.'],
};
