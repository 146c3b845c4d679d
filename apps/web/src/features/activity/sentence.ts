/** A sentence in parts, so that names stand out. */
export interface Part {
  text: string;
  strong?: boolean;
}
export type Sentence = readonly Part[];

/** Words and names in turn: `sentence`invited ${name} as ${role}`` makes the names stand out. */
export function sentence(words: TemplateStringsArray, ...names: string[]): Sentence {
  return words.flatMap((text, at): Part[] => {
    const name = names[at];
    const plain = text === '' ? [] : [{ text }];
    return name === undefined ? plain : [...plain, { text: name, strong: true }];
  });
}

/** The sentence without its marks, for screen readers and tests. */
export const plainWords = (parts: Sentence): string => parts.map(({ text }) => text).join('');

export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
