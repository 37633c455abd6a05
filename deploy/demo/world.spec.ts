import { describe, expect, it } from '@jest/globals';
import { scenarios } from './scenarios/index.js';
import { describeWorld, FICTIONAL_DISTRICT } from './world.js';

const world = describeWorld();
const real = world.rooms.filter(({ home }) => !home.startsWith(FICTIONAL_DISTRICT));
const keysOf = (list: readonly { readonly key: string }[]) => new Set(list.map(({ key }) => key));

describe('the world of the demonstration', () => {
  it('has a room in each township and village, 123 of sectors and 57 of work units: 2,321', () => {
    const of = (kind: string) => real.filter((room) => room.kind === kind).length;
    expect([of('township'), of('village'), of('sector'), of('work_unit')]).toEqual([136, 2005, 123, 57]);
    expect(real).toHaveLength(2321);
  });
  it('is the same at every telling', () => {
    const again = describeWorld();
    expect([again.jurisdictions, again.organisations, again.people, again.rooms]).toEqual([
      world.jurisdictions,
      world.organisations,
      world.people,
      world.rooms,
    ]);
  });
  it('rests on nothing that is not there', () => {
    const [jurisdictions, organisations, people] = [keysOf(world.jurisdictions), keysOf(world.organisations), keysOf(world.people)];
    for (const { parent, level } of world.jurisdictions)
      expect(parent === null ? level === 'province' : jurisdictions.has(parent)).toBe(true);
    for (const { jurisdiction } of world.organisations) expect(jurisdictions.has(jurisdiction)).toBe(true);
    for (const { home, grant } of world.people)
      expect([jurisdictions.has(home), !grant?.organisation || organisations.has(grant.organisation)]).toEqual([true, true]);
    for (const room of world.rooms) {
      expect([
        jurisdictions.has(room.home),
        organisations.has(room.approvingBody),
        people.has(room.convenor),
        people.has(room.confirmedBy),
      ]).toEqual([true, true, true, true]);
      for (const coordinator of room.coordinators) expect(people.has(coordinator)).toBe(true);
    }
  });
  it('lets nobody confirm a room that they run', () => {
    for (const { confirmedBy, convenor, coordinators } of world.rooms) expect([convenor, ...coordinators]).not.toContain(confirmedBy);
  });
  it('names each room, person and organisation once in its place, and says of accounts and bodies that they are for demonstration', () => {
    const names = world.rooms.map(({ home, name }) => `${home} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { name } of world.organisations) expect(name).toMatch(/（演示）$/);
    for (const { name } of world.people) expect(name).toMatch(/演示/);
    expect(new Set(world.people.map(({ name, home }) => `${home} ${name}`)).size).toBe(world.people.length);
  });
  it('gives every story a room with a coordinator', () => {
    for (const { room } of scenarios) expect(world.roomOf(room).coordinators.length).toBeGreaterThanOrEqual(1);
  });
  it('refuses a name that several rooms share', () => {
    expect(() => world.roomOf('朝阳社区')).toThrow('no single room');
  });
});
