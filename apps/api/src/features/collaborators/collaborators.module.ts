import { Module } from '@nestjs/common';
import { MailModule } from '../../mail/mail.module.js';
import { CollaboratorsController } from './collaborators.controller.js';
import { CollaboratorsJobs } from './collaborators.jobs.js';
import { InvitationsController } from './invitations.controller.js';

@Module({ imports: [MailModule], controllers: [CollaboratorsController, InvitationsController], providers: [CollaboratorsJobs] })
export class CollaboratorsModule {}
