const LEGITIMATE = /(?<=\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D(?=\p{Extended_Pictographic})|(?<=\p{Extended_Pictographic})\uFE0F|(?<=[0-9#*])\uFE0F(?=\u20E3)/gu;
// U+2800 is an empty Braille cell: a symbol by its class, a blank on the screen.
const HIDDEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** The text without the characters that only join or colour an emoji. */
export const withoutEmojiJoints = (text: string): string => text.replace(LEGITIMATE, '');

/** Whether a text holds a character that takes no room, turns the direction of writing, or is blank; joints of emoji are none of these. */
export const hasHiddenCharacter = (text: string): boolean => HIDDEN.test(withoutEmojiJoints(text));

/** Whether anything of a text is seen on the screen. */
export const hasVisibleCharacter = (text: string): boolean => SEEN.test(text.replace(UNSEEN, ''));
