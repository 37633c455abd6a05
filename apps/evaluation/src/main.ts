import { startService } from '#libs/service';
import { evaluation } from './evaluation.service.js';

await startService(evaluation);
