import './audit.problems.js';
import { Module } from '@nestjs/common';
import { CasesController } from './cases/cases.controller.js';
import { CasesReader } from './cases/cases.reader.js';
import { ChangesController } from './changes/changes.controller.js';
import { OverviewController } from './overview/overview.controller.js';

@Module({ controllers: [CasesController, OverviewController, ChangesController], providers: [CasesReader] })
export class AuditModule {}
