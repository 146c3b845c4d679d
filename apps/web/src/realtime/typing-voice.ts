import { TYPING_LIMIT } from '@coterie/contracts';

/** How often a half-typed text is told at most; milliseconds. */
export const TYPING_PACE = 80;

/** Tells what is being typed: at once, then at an even pace, always ending with the newest text. */
export class TypingVoice {
  private said: string | undefined;
  private next: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (text: string | undefined) => void) {}

  say(text: string | undefined): void {
    // The end of a long text is where the writing is.
    this.next = text?.slice(-TYPING_LIMIT);
    if (this.timer === undefined) this.speak();
  }

  /** Forgets everything: somebody else tells where we are now, and that says that nothing is typed there. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.said = undefined;
    this.next = undefined;
  }

  private speak(): void {
    this.timer = undefined;
    if (this.next === this.said) return;
    this.said = this.next;
    this.timer = setTimeout(() => this.speak(), TYPING_PACE);
    this.tell(this.said);
  }
}
