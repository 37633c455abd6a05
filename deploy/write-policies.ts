import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { allPolicies, policiesDocument } from './policies.js';

await writeFile('docs/policies.md', policiesDocument(await allPolicies(resolve('dist'), 'js')));
