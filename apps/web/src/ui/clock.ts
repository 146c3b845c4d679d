import { shallowRef } from 'vue';

/** Less than this is the network's and the header's own imprecision; milliseconds. */
const NOTICEABLE = 2_000;

/** How far the server's clock is ahead of this device's, in milliseconds; 0 while they agree well enough. */
export const clockOffset = shallowRef(0);

/** Learns from an answer's Date header how far this device's clock is off. Times in milliseconds since 1970. */
export function noteServerTime(date: string | null, sent: number, received: number): void {
  const server = date ? Date.parse(date) : Number.NaN;
  // A slow answer says little about when it was made.
  if (Number.isNaN(server) || received - sent > NOTICEABLE) return;
  const offset = server - (sent + received) / 2;
  clockOffset.value = Math.abs(offset) > NOTICEABLE ? Math.round(offset) : 0;
}

/** A time of the server as this device's clock shows it, so that “5 min ago” is true on a device whose clock is wrong. */
export const onThisClock = (at: string): Date => new Date(Date.parse(at) - clockOffset.value);

/** The present on the server, for comparing with times of its. */
export const serverNow = (local: Date): Date => new Date(local.getTime() + clockOffset.value);
