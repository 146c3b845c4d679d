import { shallowRef } from 'vue';

export interface ToastOptions {
  description?: string;
  /** A button in the toast, such as Undo. */
  action?: { label: string; onClick: () => void };
}

/** True once a toast was asked for: only then is the toaster loaded. */
export const toasterWanted = shallowRef(false);

let begin: () => void = () => undefined;
const ready = new Promise<void>((resolve) => (begin = resolve));

/** Called by the toaster when it is on the page; what is shown before that would be lost. */
export function toasterMounted(): void {
  begin();
}

/** Tells people the result of their own act; other people's acts belong to the activity feed and the bell. */
export async function toast(message: string, options: ToastOptions = {}): Promise<void> {
  const sonner = await load();
  void ready.then(() => sonner.toast.success(message, options));
}

/** Tells people that their act failed, and why. */
export async function toastError(message: string, options: ToastOptions = {}): Promise<void> {
  const sonner = await load();
  void ready.then(() => sonner.toast.error(message, options));
}

async function load(): Promise<typeof import('vue-sonner')> {
  toasterWanted.value = true;
  return import('vue-sonner');
}
