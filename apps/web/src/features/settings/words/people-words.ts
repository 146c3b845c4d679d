const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** How people are called in a sentence about them: by their first name. Nobody has no name, and erased people none. */
export const callName = (name: string): string => name.trim().split(/\s+/)[0] || 'Somebody';

/** "Ana, Ben and you". */
export const namesInSentence = (names: readonly string[]): string => list.format([...new Set(names)].filter(Boolean));

/** "Ana and you", at the beginning of a line. */
export function authorsInWords(authors: readonly { id: string; name: string }[], me: string): string {
  const others = authors.filter((author) => author.id !== me).map((author) => callName(author.name));
  const words = namesInSentence(others.length < authors.length ? [...others, 'you'] : others);
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** "1 change", "3 changes". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
