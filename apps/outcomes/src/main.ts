import { startService } from '#libs/service';
import { outcomes } from './outcomes.service.js';

await startService(outcomes);
