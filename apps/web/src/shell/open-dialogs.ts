import { ref } from 'vue';

/** Whether the palette, and the list of shortcuts, stand open; anything in the shell may open them. */
export const paletteOpen = ref(false);
export const shortcutsOpen = ref(false);
