const LINE_BREAK = /[\p{Cc}\u2028\u2029]/u;
const WEB_ADDRESS = /:\/\/|\bwww\.|\b[\p{L}\p{N}-]+\.(?:com|net|org|io|dev|app|co|me|xyz|info|biz|ru|cn|de|uk|fr|eu|us|link|click|site|online|shop|top)(?:\b|\/)/iu;

/** The longest name of a person, app or organization, in characters. */
export const NAME_LIMIT = 60;

/**
 * Says what is wrong with the name of a person, an app or an organization, or nothing.
 * Names travel into mails, so they hold no line break and no address of a web page (INV-11).
 */
export function problemOfName(name: string): string | undefined {
  if (name.trim() !== name) return 'A name has no space at its ends.';
  if (name.length === 0) return 'A name is needed.';
  if ([...name].length > NAME_LIMIT) return `A name has at most ${NAME_LIMIT} characters.`;
  if (LINE_BREAK.test(name)) return 'A name holds no line break.';
  if (!name.isWellFormed()) return 'A name is valid Unicode.';
  if (WEB_ADDRESS.test(name)) return 'A name holds no address of a web page.';
  return undefined;
}

export const isPlainName = (name: string): boolean => problemOfName(name) === undefined;
