import { startService } from '#libs/service';
import { partners } from './partners.service.js';

await startService(partners);
