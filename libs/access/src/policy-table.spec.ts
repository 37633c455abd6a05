import { describe, expect, it } from '@jest/globals';
import { anyOf, codesOf, may, onlyReactions, relation } from './policies.js';
import { collectPolicies, policiesAsMarkdown, policyTable, registerPolicy, withoutPolicy } from './policy-table.js';

const everybody = may({ roles: 'signed-in', where: 'anywhere' });

describe('the table of policies', () => {
  it('takes one policy per command or query', () => {
    registerPolicy({ kind: 'command', name: 'FillKettle', policy: everybody });
    registerPolicy({ kind: 'command', name: 'FillKettle', policy: everybody });
    registerPolicy({ kind: 'query', name: 'FillKettle', policy: may({ roles: 'anybody', where: 'anywhere' }) });
    expect(() => registerPolicy({ kind: 'command', name: 'FillKettle', policy: may({ roles: ['member'], where: 'anywhere' }) })).toThrow(
      /two policies/,
    );
    expect(policyTable().filter((entry) => entry.name === 'FillKettle')).toHaveLength(2);
  });

  it('says which commands have none', () => {
    expect(withoutPolicy('command', ['FillKettle', 'EmptyKettle', 'BreakKettle'])).toEqual(['BreakKettle', 'EmptyKettle']);
  });

  it('can be read by people', () => {
    const policy = anyOf<never>(
      may({ roles: ['member'], where: 'own-room', relation: relation('in a seat', () => true, 'seat.empty') }),
      onlyReactions,
    );
    expect(policiesAsMarkdown([{ kind: 'command', name: 'FillKettle', policy, service: 'kitchen' }])).toBe(
      [
        '## kitchen',
        '',
        '| | name | roles | where | relation |',
        '| --- | --- | --- | --- | --- |',
        '| command | `FillKettle` | `member` | `own-room` | in a seat |',
        '| command | `FillKettle` | `reaction` | `anywhere` | – |',
      ].join('\n'),
    );
    expect(codesOf(policy)).toEqual(['seat.empty']);
  });

  it('names what a service registers after the service, so that two may have commands of one name', async () => {
    const load = (roles: 'signed-in' | 'anybody') => async () =>
      registerPolicy({ kind: 'command', name: 'BoilKettle', policy: may({ roles, where: 'anywhere' }) });
    expect((await collectPolicies('kitchen', load('signed-in'))).map((entry) => entry.name)).toEqual(['BoilKettle']);
    expect((await collectPolicies('canteen', load('anybody'))).map((entry) => entry.name)).toEqual(['BoilKettle']);
    expect(
      policyTable()
        .filter((entry) => entry.name === 'BoilKettle')
        .map((entry) => entry.service),
    ).toEqual(['canteen', 'kitchen']);
  });
});
