import { startService } from '#libs/service';
import { intake } from './intake.service.js';

await startService(intake);
