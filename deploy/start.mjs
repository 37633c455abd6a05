// `npm start`: everything on one machine. Until the packages are installed and the sources built, Node's own modules only.
import { fileURLToPath } from 'node:url';
import { checkNode, Refusal } from './ground.mjs';

// Every path is one from the project's folder.
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
try {
  checkNode();
  // Only now: these use what an older Node doesn't have.
  const { start } = await import('./start-up.mjs');
  await start(process.argv.slice(2));
} catch (error) {
  const full = error?.code === 'ENOSPC' || /ENOSPC|no space left on device/i.test(String(error?.message));
  if (full) console.error(`The disk is full: ${error.message}`);
  else console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}
