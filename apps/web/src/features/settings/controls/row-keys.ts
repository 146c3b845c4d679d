import { computed, type Ref } from 'vue';

export interface Row {
  key: number;
  item: string;
}

/**
 * Keys for the rows of a list, so that a row keeps its focus while its item is replaced: an item that took the place of
 * one that is gone takes over its row.
 */
export function useRowKeys(items: Ref<readonly string[]>): Ref<Row[]> {
  let before: Row[] = [];
  let last = 0;
  return computed(() => {
    const now = items.value;
    const known = new Map(before.map((row) => [row.item, row.key]));
    before = now.map((item, at) => {
      const predecessor = before[at];
      const replaced = predecessor && !now.includes(predecessor.item) ? predecessor.key : undefined;
      return { item, key: known.get(item) ?? replaced ?? (last += 1) };
    });
    return before;
  });
}
