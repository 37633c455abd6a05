import { startService } from '#libs/service';
import { deliberation } from './deliberation.service.js';

await startService(deliberation);
