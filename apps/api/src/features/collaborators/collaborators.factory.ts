import type { CollaboratorView, Page } from '@coterie/contracts';
import { type CollaboratorAccess, sameAddress } from '@coterie/domain';
import { Queue } from 'bullmq';
import { jobsConnection } from '../../jobs/jobs-connection.js';
import { DemoInbox } from '../../mail/demo-inbox.js';
import { asOwner } from '../../testing/spec-owner.js';
import type { SpecConsole } from '../../testing/spec-console.js';
import type { SpecPerson } from '../../testing/spec-person.js';
import { until } from '../../testing/spec-socket.js';
import type { Collaborator } from './collaborator.entity.js';
import { INVITATION_QUEUE } from './invitation-mail.js';
import { invitationToken } from './invitation-token.js';

/** What specs about invitations arrange and look at, past the routes they are about. */
export const invitations = (console: SpecConsole) => ({
  /** Invites over HTTP; answers the row as the inviter saw it. */
  async invite(by: SpecPerson, app: string, email: string, access: CollaboratorAccess = 'collaborator'): Promise<CollaboratorView> {
    const { status, body } = await by.post(`/apps/${app}/collaborators`, { email, access });
    if (status !== 201) throw new Error(`inviting failed: ${JSON.stringify(body)}`);
    return body as CollaboratorView;
  },

  /** The whole row, nonce and all. */
  async row(id: string): Promise<Collaborator & { email_key: string; app_id: string }> {
    const [row] = await asOwner(console, 'select * from collaborators where id = $1', [id]);
    return row as unknown as Collaborator & { email_key: string; app_id: string };
  },

  /** What the list shows of one address; undefined when it is not on it. */
  async listed(by: SpecPerson, app: string, email: string): Promise<CollaboratorView | undefined> {
    const { items } = (await by.get(`/apps/${app}/collaborators?limit=200`)).body as Page<CollaboratorView>;
    return items.find((item) => item.email === email);
  },

  /** The token of a row's newest link, or of that version, as its mail carries it. */
  async token(id: string, version?: number): Promise<string> {
    const row = await this.row(id);
    return invitationToken({ id, version: version ?? row.version, email: row.email, scope: row.app_id, nonce: row.nonce }, console.config.secrets);
  },

  /** The token in the newest of so many mails to an address, once they have come to the demo's inbox. */
  async mailedToken(email: string, mails = 1): Promise<string> {
    const inbox = console.app.get(DemoInbox);
    const to = () => inbox.items().filter((mail) => sameAddress(mail.to, email));
    await until(`${mails} mails to ${email}`, () => to().length >= mails, 15_000);
    return /\/invite\/(\S+)/.exec(to()[0]?.text ?? '')?.[1] ?? '';
  },

  /** As if the link's time were over. */
  expire: (id: string) => asOwner(console, `update collaborators set expires_at = now() - interval '1 minute' where id = $1`, [id]),

  /** Runs a waiting job of an invitation now instead of when it is due: `mail-<id>-<version>` or `expire-<id>-<version>`. */
  async hurry(jobId: string): Promise<void> {
    const queue = new Queue(INVITATION_QUEUE, { connection: jobsConnection(console.database.url) });
    try {
      const job = await queue.getJob(jobId);
      if (await job?.isDelayed()) await job?.promote();
    } finally {
      await queue.close();
    }
  },
});
