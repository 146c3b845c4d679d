import { INPUTS } from './component-examples/inputs.js';
import { VIEWS } from './component-examples/views.js';

/** What a reader of the documents is told about a component beyond its shape. */
export interface ComponentDoc {
  description: string;
  examples: [unknown, ...unknown[]];
}

/** By component id. Kept out of the contracts, which every page carries. */
export const COMPONENTS: Readonly<Record<string, ComponentDoc>> = { ...INPUTS, ...VIEWS };
