import type { CollaboratorView } from '@coterie/contracts';

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const dayAndMonth = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Like "2 Sep 2026"; without the year when asked so. */
export function dateWords(at: string, year = true): string {
  const date = new Date(at);
  const parts = dayAndMonth.formatToParts(date);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return [part('day'), part('month'), ...(year ? [String(date.getFullYear())] : [])].join(' ');
}

function until(at: string, now: Date): string {
  const left = new Date(at).getTime() - now.getTime();
  if (left >= DAY) return relative.format(Math.round(left / DAY), 'day');
  if (left >= HOUR) return relative.format(Math.round(left / HOUR), 'hour');
  return relative.format(Math.max(1, Math.round(left / MINUTE)), 'minute');
}

function pendingWords(row: CollaboratorView, now: Date): string {
  if (row.undeliverable) return 'Could not be delivered';
  if (row.expired || (row.expiresAt && new Date(row.expiresAt) <= now)) return 'Expired';
  if (row.delivered === false) return 'Not delivered yet';
  return row.expiresAt ? `Expires ${until(row.expiresAt, now)}` : 'Invited';
}

/** Since when somebody is on the app, or how their invitation stands. `now` is the reader's time. */
export function membershipWords(row: CollaboratorView, now: Date): string {
  switch (row.status) {
    case 'PENDING':
      return pendingWords(row, now);
    case 'ACTIVE':
      return `Since ${dateWords(row.acceptedAt ?? row.invitedAt)}`;
    case 'REVOKED': {
      if (!row.revokedAt) return 'Revoked';
      const isThisYear = new Date(row.revokedAt).getFullYear() === now.getFullYear();
      return `Revoked ${dateWords(row.revokedAt, !isThisYear)}`;
    }
  }
}
