import { fileURLToPath } from 'node:url';
import { writeMissingGolden } from './golden.js';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../../../libs/contracts/golden', import.meta.url));
const written = writeMissingGolden(folder);
process.stdout.write(written.length === 0 ? 'Every event type and version has its golden file.\n' : `Written: ${written.join(', ')}\n`);
