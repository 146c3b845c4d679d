import { withoutEmojiJoints } from './hidden-characters.js';

/**
 * Names of technologies that look like a host. No top-level domain is called js or ts, so any word may come before those;
 * .net and .io are domains, so only whole, known words pass.
 */
const TECHNOLOGIES = /(?<=^|[\s(])(?:[\p{L}\p{N}_-]+\.(?:js|ts)|(?:asp|ado|vb|ml)\.net|socket\.io)(?=$|[\s,;)])/giu;

/** Every full stop that a browser takes for the dot of a host; the compatibility form makes the wide and small ones of these. */
const DOTS = /[。․．｡]/gu;

const SIGNS: readonly RegExp[] = [
  /[\\/]{2}/u,
  // `scheme:` with something at once behind it, known or not: programs answer to schemes of their own.
  /(?<![\p{L}\p{N}])[a-z][a-z0-9+.-]+:(?=\S)/iu,
  /(?<![\p{L}\p{N}.])\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}])/u,
  // A dot with something before it and two letters behind: every top-level domain begins so.
  /[^\s.]\.(?:\p{L}\p{M}*){2}/u,
];

/** Whether a text holds what a mail program or a browser might take for an address, however it is disguised (INV-11). */
export function looksLikeWebAddress(text: string): boolean {
  const plain = withoutEmojiJoints(text).normalize('NFKC').replace(DOTS, '.').replace(TECHNOLOGIES, ' ');
  return SIGNS.some((sign) => sign.test(plain));
}
