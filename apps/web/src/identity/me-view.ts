import { meView, type MeView } from '@coterie/contracts';

/** Checks what the server says about who is signed in. */
export function parseMe(answer: unknown): MeView {
  return meView.parse(answer);
}
