import { fileURLToPath } from 'node:url';
import { writePublicFiles } from './public-files.js';

/* `npm run contract`: schemas, AsyncAPI document and, for a new release, its snapshot. */

const folder = process.argv[2] ?? fileURLToPath(new URL('../../../../../libs/contracts/public', import.meta.url));
process.stdout.write(`Written: ${writePublicFiles(folder).length} files\n`);
