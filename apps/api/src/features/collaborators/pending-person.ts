import type { Tx } from '../../write-path/define-command.js';
import type { Collaborator } from './collaborator.entity.js';

/** The verified account of an invited address, if there is one: its pages show the invitation in place (INV-10). */
export async function accountOf(tx: Tx, row: Pick<Collaborator, 'email'>): Promise<string | undefined> {
  const [person]: { id: string }[] = await tx.manager.query('select id from people where email = lower($1) and email_verified', [row.email]);
  return person?.id;
}
