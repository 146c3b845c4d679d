import { hasHiddenCharacter } from './hidden-characters.js';
import { looksLikeWebAddress } from './web-addresses.js';

/** The longest name of a person, app or organization, in characters. */
export const NAME_LIMIT = 60;

const LINE_BREAK = /[\p{Cc}\u2028\u2029]/u;
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;
/** More marks on one letter than any language writes: they would run over the lines above and below. */
const PILE_OF_MARKS = /[\p{Mn}\p{Me}]{4}/u;

const RULES: readonly [broken: (name: string) => boolean, sentence: string][] = [
  [(name) => name.trim() !== name, 'A name has no space at its ends.'],
  [(name) => name.length === 0, 'A name is needed.'],
  [(name) => [...name].length > NAME_LIMIT, `A name has at most ${NAME_LIMIT} characters.`],
  [(name) => LINE_BREAK.test(name), 'A name holds no line break.'],
  [(name) => !name.isWellFormed(), 'A name is valid Unicode.'],
  [hasHiddenCharacter, 'A name holds no invisible characters.'],
  [(name) => !LETTER_OR_NUMBER.test(name), 'A name holds at least one letter or number.'],
  [(name) => PILE_OF_MARKS.test(name.normalize('NFD')), 'A name has at most three accents on one letter.'],
  [looksLikeWebAddress, 'A name holds no address of a web page. If none is meant, write a space after the dot or colon.'],
];

/**
 * Says what is wrong with the name of a person, an app or an organization, or nothing.
 * Names travel into mails and other people's pages, so they hold no line break, nothing unseen and no address of a web page (INV-11).
 */
export const problemOfName = (name: string): string | undefined => RULES.find(([broken]) => broken(name))?.[1];

export const isPlainName = (name: string): boolean => problemOfName(name) === undefined;
