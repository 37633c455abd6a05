import { startService } from '#libs/service';
import { audit } from './audit.service.js';

await startService(audit);
