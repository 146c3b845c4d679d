import { Module } from '@nestjs/common';
import { EditSettings } from './edit-settings.js';
import { SettingsController } from './settings.controller.js';

@Module({ controllers: [SettingsController], providers: [EditSettings], exports: [EditSettings] })
export class SettingsModule {}
