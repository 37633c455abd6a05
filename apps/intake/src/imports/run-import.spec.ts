import { describe, expect, it } from '@jest/globals';
import type { CommandResult, PersonRequest } from '#libs/command-handling';
import { RuleBroken } from '#libs/event-sourcing';
import { id } from '#libs/event-sourcing/testing';
import { ROOM_REQUIREMENTS } from '#libs/shared-kernel';
import type { ImportItem } from './import-items.js';
import { AT_ONCE, furthest, runImport, type Execute } from './run-import.js';

const LOG = id(8000);
const request: PersonRequest = {
  by: 'person',
  principal: { personId: id(1), role: 'cppcc_office' },
  idempotencyKey: 'the-batch-itself',
  traceparent: null,
  occurredAt: '2026-03-02T02:00:00.000Z',
  timeSource: 'clock',
  capturedFrom: 'live',
};
const organisation = (key: string): ImportItem => ({
  kind: 'organisation',
  key,
  registration: { kinds: ['government'], name: key, level: 'county', jurisdictionId: id(4001) },
});
const room: ImportItem = {
  kind: 'room',
  key: 'room-1',
  establishment: {
    kind: 'village',
    name: '室',
    homeJurisdictionId: id(2),
    servesJurisdictionIds: [],
    hostedBy: [],
    approvingBodyId: id(3),
  },
  confirmations: ROOM_REQUIREMENTS.map((requirement) => ({ requirement, evidence: [] })),
  convenors: [{ kind: 'first', personId: id(22) }],
  coordinators: [{ personId: id(23) }],
  activate: true,
};

const recording = (refuse: (command: object) => boolean = () => false) => {
  const calls: { command: string; request: PersonRequest }[] = [];
  let running = 0;
  let most = 0;
  const execute: Execute = async (command, asked): Promise<CommandResult> => {
    most = Math.max(most, ++running);
    await Promise.resolve();
    running--;
    if (refuse(command)) throw new RuleBroken('room.requirements-missing');
    calls.push({ command: command.constructor.name, request: asked });
    return { id: id(500), revision: 0, position: `${LOG}:${calls.length}` };
  };
  return { calls, execute, most: () => most };
};

describe('an import', () => {
  it('carries a room out as its own commands, in order, each under a key of its own', async () => {
    const { calls, execute } = recording();
    const [result] = await runImport([room], request, execute);
    expect(calls.map(({ command }) => command)).toEqual([
      'EstablishRoom',
      ...Array.from({ length: 4 }, () => 'ConfirmRoomRequirement'),
      'AppointConvenor',
      'AppointCoordinator',
      'ActivateRoom',
    ]);
    expect(new Set(calls.map((call) => call.request.idempotencyKey)).size).toBe(8);
    expect(calls[0]!.request).toMatchObject({ principal: request.principal, capturedFrom: 'import' });
    expect(result).toEqual({ index: 0, key: 'room-1', ok: true, id: id(500), position: `${LOG}:8` });
  });
  it('gives the same item the same keys in another batch', async () => {
    const first = recording();
    const second = recording();
    await runImport([room], request, first.execute);
    await runImport([organisation('a'), room], { ...request, idempotencyKey: 'another-batch' }, second.execute);
    const keysOfRoom = second.calls.filter(({ command }) => command !== 'RegisterOrganisation').map((call) => call.request.idempotencyKey);
    expect(keysOfRoom).toEqual(first.calls.map((call) => call.request.idempotencyKey));
  });
  it('says at which step an item was refused, with the id of what was made before', async () => {
    const { execute } = recording((command) => command.constructor.name === 'ActivateRoom');
    const [refused, other] = await runImport([room, organisation('a')], request, execute);
    expect(refused).toMatchObject({ ok: false, id: id(500), failedAt: 'activation', error: { code: 'room.requirements-missing' } });
    expect(other).toMatchObject({ index: 1, ok: true });
  });
  it('works on a bounded number of items at once and answers in their order', async () => {
    const { execute, most } = recording();
    const results = await runImport(
      Array.from({ length: 100 }, (_, n) => organisation(`o-${n}`)),
      request,
      execute,
    );
    expect(results.map(({ key }) => key)).toEqual(Array.from({ length: 100 }, (_, n) => `o-${n}`));
    expect(most()).toBe(AT_ONCE);
  });
  it('names the furthest position, by number and not by text', () => {
    const at = (n: number) => ({ index: 0, key: 'k', ok: true, position: `${LOG}:${n}` });
    expect(furthest([at(9), at(10), { index: 2, key: 'k', ok: false }])).toBe(`${LOG}:10`);
    expect(furthest([])).toBeNull();
  });
});
