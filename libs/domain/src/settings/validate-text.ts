import { isAddress } from '../people/addresses.js';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]{1,64}$/;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;
const UNSAFE_IN_URL = /[\s\\<>"{}|^`\p{Cc}]/u;
const HOST_AS_WRITTEN = /^https?:\/\/(\[[^\]]*\]|[^/?#:]*)/i;
const VISIBLE_ASCII = /^[\x21-\x7e]*$/;

/** What looks like one host and is another, or hides a part of itself, is written in its encoded form or not at all. */
const problemOfCharacters = (text: string): string | undefined =>
  VISIBLE_ASCII.test(text) || UNSAFE_IN_URL.test(text) ? undefined : 'Write the address in ASCII: a host of other letters in its xn-- form, anything else percent-encoded.';

/** The host as it was typed: a parser would take 0x7f.1 or 2130706433 for 127.0.0.1, and other programs would not. */
const isLoopback = (text: string): boolean => LOOPBACK.has((HOST_AS_WRITTEN.exec(text)?.[1] ?? '').toLowerCase());

function parse(text: string): URL | undefined {
  return text.length <= 2048 && !UNSAFE_IN_URL.test(text) && URL.canParse(text) ? new URL(text) : undefined;
}

/** https anywhere, http on loopback only: what may receive codes and tokens. */
function problemOfScheme(url: URL, text: string): string | undefined {
  if (url.protocol === 'https:') return undefined;
  if (url.protocol === 'http:' && isLoopback(text)) return undefined;
  return 'Use https; http is for localhost, 127.0.0.1 and [::1] only.';
}

export function problemOfHttpsUrl(text: string): string | undefined {
  const url = parse(text);
  if (!url || !/^https:\/\/[^/?#]/i.test(text)) return 'An https address is needed, like https://example.com/page.';
  return url.username || url.password ? 'The address holds no user name or password.' : problemOfCharacters(text);
}

export function problemOfRedirectUri(text: string): string | undefined {
  const url = parse(text);
  if (!url || !/^https?:\/\/[^/?#]/i.test(text)) return 'An absolute address is needed, like https://example.com/callback.';
  const characters = problemOfCharacters(text);
  if (characters) return characters;
  if (text.includes('#')) return 'A redirect URI has no fragment (#).';
  if (text.includes('*')) return 'A redirect URI has no wildcard (*).';
  if (url.username || url.password || /^https?:\/\/[^/?]*@/i.test(text)) return 'A redirect URI holds no user name or password.';
  return problemOfScheme(url, text);
}

export function problemOfOrigin(text: string): string | undefined {
  const characters = problemOfCharacters(text);
  if (characters) return characters;
  const url = parse(text);
  if (!url || url.origin === 'null' || url.origin !== text.toLowerCase() || text.includes('*')) {
    return 'An origin is needed: scheme, host and port only, like https://example.com.';
  }
  return problemOfScheme(url, text);
}

export const problemOfScope = (text: string): string | undefined =>
  SCOPE.test(text) ? undefined : 'A scope is 1 to 64 visible ASCII characters without space, quotation mark or backslash.';

function isIpv6(text: string): boolean {
  return /^[0-9a-fA-F:.]+$/.test(text) && text.includes(':') && URL.canParse(`http://[${text}]/`);
}

export function problemOfNetwork(text: string): string | undefined {
  const [host = '', bits, ...rest] = text.split('/');
  const widest = IPV4.test(host) ? 32 : isIpv6(host) ? 128 : 0;
  const bitsFit = bits === undefined || (/^(?:0|[1-9]\d{0,2})$/.test(bits) && Number(bits) <= widest);
  return widest && bitsFit && rest.length === 0 ? undefined : 'An address or a CIDR network is needed, like 203.0.113.7 or 203.0.113.0/24.';
}

export const problemOfAddress = (text: string): string | undefined => (isAddress(text) ? undefined : 'An e-mail address is needed.');
