import { writeFile } from 'node:fs/promises';
import { describeConfiguration } from '#libs/configuration';

await writeFile('docs/configuration.md', describeConfiguration());
