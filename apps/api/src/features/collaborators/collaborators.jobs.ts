import { Processor } from '@nestjs/bullmq';
import { Inject } from '@nestjs/common';
import { type Job, UnrecoverableError } from 'bullmq';
import { JobWorker, RELIABLE } from '../../jobs/job-worker.js';
import { mailHost } from '../../mail/mail-host.js';
import { Mailer } from '../../mail/mailer.js';
import { renderMail } from '../../mail/render.js';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { ReadPath } from '../../read-path/read-path.js';
import { CommandRunner } from '../../write-path/command-runner.js';
import { SYSTEM } from '../../write-path/system.js';
import { markDelivered, markExpired, markUndelivered } from './commands/mail-outcome.js';
import { INVITATION_QUEUE } from './invitation-mail.js';
import { loadInvitation } from './invitation-link.js';
import { invitationToken } from './invitation-token.js';

interface InvitationJob {
  collaborator: string;
  version: number;
}

const CONSEQUENCE = {
  collaborator: 'You will be able to do everything the owner can, except add collaborators and reset the client secret.',
  full: 'You will have the same access as the owner, adding collaborators and deleting the app included.',
};

/** SMTP says 5xx for an address it will never take. */
const isFinal = (error: unknown): boolean => typeof error === 'object' && error !== null && 'responseCode' in error && Number(error.responseCode) >= 550 && Number(error.responseCode) < 560;

/** Sends invitation mails and notices their expiry. At least once: a copy carries the same Message-ID. */
@Processor(INVITATION_QUEUE, RELIABLE)
export class CollaboratorsJobs extends JobWorker {
  constructor(
    private readonly runner: CommandRunner,
    private readonly readPath: ReadPath,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  override async process(job: Job<InvitationJob>): Promise<void> {
    if (job.name === 'expire') await this.runner.run(SYSTEM, markExpired, job.data);
    else await this.mail(job);
  }

  private async mail(job: Job<InvitationJob>): Promise<void> {
    const mail = await this.compose(job.data);
    if (!mail) return;
    try {
      await this.mailer.send(mail);
    } catch (error) {
      const lastTry = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
      if (!lastTry && !isFinal(error)) throw error;
      await this.runner.run(SYSTEM, markUndelivered, job.data);
      throw new UnrecoverableError(error instanceof Error ? error.message : 'The mail could not be delivered.');
    }
    await this.runner.run(SYSTEM, markDelivered, job.data);
  }

  /** The mail with its link, made now; nothing for an invitation that moved on meanwhile. */
  private async compose({ collaborator, version }: InvitationJob) {
    const invitation = await this.readPath
      .in(SYSTEM, { invitation: collaborator }, ({ manager }) => loadInvitation(manager, collaborator, version, this.clock.now()))
      .catch(() => undefined);
    if (invitation?.state !== 'live') return undefined;
    const { row, app, organization, inviter } = invitation;
    const token = invitationToken({ id: row.id, version, email: row.email, scope: row.appId, nonce: row.nonce }, this.config.secrets);
    const values = {
      to: row.email,
      inviter: inviter.name,
      app: app.name,
      organization: organization.name,
      consequence: CONSEQUENCE[row.access],
      link: `${this.config.publicUrl}/invite/${token}`,
      expires: `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(row.expiresAt)} UTC`,
      console: this.config.publicUrl,
    };
    return { to: row.email, messageId: `<${row.id}.${version}@${mailHost(this.config.publicUrl)}>`, ...(await renderMail('invitation-to-app', values)) };
  }
}
