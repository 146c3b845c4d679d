import { createHash } from 'node:crypto';
import { conflict } from '@coterie/domain';
import type { EntityManager } from 'typeorm';

/** What `Idempotency-Key` asks for: the same call sent twice happens once and answers the same. */
export interface ReceiptKey {
  user: string;
  key: string;
  command: string;
  input: string;
}

export const receiptKey = (user: string, key: string, command: string, input: unknown): ReceiptKey => ({
  user,
  key,
  command,
  input: createHash('sha256').update(JSON.stringify(input)).digest('base64url'),
});

/** The answer given before, if this very call was made. Throws `conflict` when the key served another call, or when the answer held a secret. */
export async function findReceipt(manager: EntityManager, receipt: ReceiptKey): Promise<{ answer: unknown } | undefined> {
  const [row]: { command: string; input: string; answer: unknown; secret: boolean }[] = await manager.query(
    'select command, input, answer, secret from command_receipts where user_id = $1 and key = $2',
    [receipt.user, receipt.key],
  );
  if (!row) return undefined;
  if (row.command !== receipt.command || row.input !== receipt.input) throw conflict('This Idempotency-Key was used for another call.');
  if (row.secret) throw conflict('This call was made before; what it showed is shown once only.');
  return { answer: row.answer };
}

export async function saveReceipt(manager: EntityManager, receipt: ReceiptKey, answer: unknown, secret: boolean, at: Date): Promise<void> {
  await manager.query('insert into command_receipts (user_id, key, command, input, answer, secret, at) values ($1, $2, $3, $4, $5, $6, $7)', [
    receipt.user,
    receipt.key,
    receipt.command,
    receipt.input,
    secret ? null : JSON.stringify(answer ?? null),
    secret,
    at,
  ]);
}
