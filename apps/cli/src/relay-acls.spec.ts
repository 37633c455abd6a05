import { describe, expect, it } from '@jest/globals';
import { relayAcls } from './relay-acls.js';

const PARTNER = '0198d3a1-4c5e-7b21-9f10-5a6b7c8d9e0f';
const run = async (...args: string[]) => {
  const lines: string[] = [];
  const code = await relayAcls(args, { environment: {}, print: (line) => lines.push(line) });
  return { code, lines };
};

describe('shangliang relay acls', () => {
  it('prints a rule a line, as kafka-acls.sh takes them', async () => {
    const { code, lines } = await run();
    expect(code).toBe(0);
    expect(lines).toContain('--add --allow-principal User:intake --operation Read --group shangliang.intake');
    expect(lines).toContain(
      '--add --allow-principal User:partners --operation Write --operation Create --topic public. --resource-pattern-type prefixed',
    );
    expect(lines.join('\n')).not.toContain('User:partner-');
  });
  it('adds those of partners who are named', async () => {
    const { lines } = await run('--partner', PARTNER, '--json');
    expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual({
      login: `partner-${PARTNER}`,
      resource: 'topic',
      name: `inbound.${PARTNER}.v1`,
      pattern: 'literal',
      operations: ['write'],
    });
  });
  it('refuses what is no id of an organisation, and to write rules nowhere', async () => {
    await expect(run('--partner', 'the hotline')).rejects.toThrow(/the hotline is not the id of an organisation/);
    await expect(run('--apply')).rejects.toThrow(/KAFKA_BROKERS is not set/);
    await expect(run('--apply', '--json')).rejects.toThrow(/shangliang relay acls/);
  });
});
