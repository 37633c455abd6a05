import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { policiesAsMarkdown, collectPolicies, type PolicyEntry } from '#libs/access';
import { SERVICES } from '#libs/configuration';

const HEAD = `# Who may do and see what

Made from the policies as the services register them (\`npm run docs:policies\`); a test holds the two together. A row is one way in: role,
where the target has to lie, and how the person has to stand to it. What stage a case must be in is the rule of the command itself.
\`reaction\` is the software's own, following an event.
`;

/** The policies of every service, each loaded from its module beside the caller's own files (sources or compiled). */
export const allPolicies = async (folder: string, extension: 'ts' | 'js'): Promise<readonly PolicyEntry[]> => {
  const entries: PolicyEntry[] = [];
  for (const service of SERVICES) {
    const file = join(folder, 'apps', service, 'src', `${service}.module.${extension}`);
    entries.push(...(await collectPolicies(service, () => import(pathToFileURL(file).href))));
  }
  return entries;
};

export const policiesDocument = (entries: readonly PolicyEntry[]): string => `${HEAD}\n${policiesAsMarkdown(entries)}\n`;
