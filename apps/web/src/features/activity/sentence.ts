/** A sentence in parts, so that names stand out. */
export interface Part {
  text: string;
  strong?: boolean;
}
export type Sentence = readonly Part[];

/** Words and names in turn: a text put in is a name and stands out, a part put in stays as it is. */
export function sentence(words: TemplateStringsArray, ...names: (string | Part)[]): Sentence {
  return words.flatMap((text, at): Part[] => {
    const name = names[at];
    const plain = text === '' ? [] : [{ text }];
    if (name === undefined) return plain;
    return [...plain, typeof name === 'string' ? { text: name, strong: true } : name];
  });
}

/** The sentence without its marks, for screen readers and tests. */
export const plainWords = (parts: Sentence): string => parts.map(({ text }) => text).join('');

export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
