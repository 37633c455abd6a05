import { rowsOf, type Policy } from './policies.js';

/** A command or a query and who may use it. Registered where the command or query itself is, so that the table can't be behind the code. */
export interface PolicyEntry {
  readonly kind: 'command' | 'query';
  /** Class name of the command; `<Controller>.<method>` of a query. */
  readonly name: string;
  readonly policy: Policy<never>;
  /** Known once the service's module was loaded through {@link collectPolicies}. */
  readonly service?: string;
}

const table = new Map<string, PolicyEntry>();
const keyOf = ({ kind, name, service }: Pick<PolicyEntry, 'kind' | 'name' | 'service'>): string => `${service ?? ''}\n${kind}\n${name}`;

/** Registering the same policy twice changes nothing; a second policy under the same name is a mistake and throws. */
export const registerPolicy = (entry: PolicyEntry): void => {
  const before = table.get(keyOf(entry));
  if (before && before.policy !== entry.policy) throw new Error(`${entry.kind} ${entry.name} has two policies`);
  table.set(keyOf(entry), entry);
};

/** Everything registered so far, by service, kind and name. */
export const policyTable = (): readonly PolicyEntry[] => [...table.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

/**
 * Loads a service's module and returns the policies that it registers, named after the service. For documents and tests that put all
 * services side by side in one process; call it once per service, before anything else loads the module.
 */
export const collectPolicies = async (service: string, load: () => Promise<unknown>): Promise<readonly PolicyEntry[]> => {
  const before = new Set(table.keys());
  await load();
  const added = [...table].filter(([key]) => !before.has(key));
  for (const [key, entry] of added) {
    table.delete(key);
    registerPolicy({ ...entry, service });
  }
  return policyTable().filter((entry) => entry.service === service);
};

/** Names of commands and queries that have no policy. */
export const withoutPolicy = (kind: PolicyEntry['kind'], names: Iterable<string>): readonly string[] => {
  const known = new Set([...table.values()].filter((entry) => entry.kind === kind).map((entry) => entry.name));
  return [...names].filter((name) => !known.has(name)).sort();
};

const cell = (values: readonly string[]): string => (values.length === 0 ? '–' : values.map((value) => `\`${value}\``).join(', '));

/** The table as Markdown, a section per service: what `docs/policies.md` is made of. A policy with several ways takes a row for each. */
export const policiesAsMarkdown = (entries: readonly PolicyEntry[]): string => {
  const services = [...new Set(entries.map((entry) => entry.service ?? ''))].sort((a, b) => (a < b ? -1 : 1));
  return services
    .map((service) => {
      const rows = entries
        .filter((entry) => (entry.service ?? '') === service)
        .flatMap((entry) =>
          rowsOf(entry.policy).map(
            (row) =>
              `| ${entry.kind} | \`${entry.name}\` | ${cell(row.roles)} | ${cell(row.where)} | ${row.relations.length === 0 ? '–' : row.relations.join('; ')} |`,
          ),
        );
      return [
        ...(service === '' ? [] : [`## ${service}`, '']),
        '| | name | roles | where | relation |',
        '| --- | --- | --- | --- | --- |',
        ...rows,
      ].join('\n');
    })
    .join('\n\n');
};
