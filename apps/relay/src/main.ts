import { runService } from '#libs/http';
import { prepareRelay } from './prepare-relay.js';

await runService('relay', () => prepareRelay());
