import { writeFileSync } from 'node:fs';
import { guide, GUIDE_FILE } from './guide.js';

/* `npm run docs:partners` */
writeFileSync(GUIDE_FILE, guide());
process.stdout.write(`wrote ${GUIDE_FILE}\n`);
