import { describe, expect, it } from '@jest/globals';
import { RuleBroken } from '#libs/event-sourcing';
import { id } from '#libs/event-sourcing/testing';
import { Problem } from '#libs/http';
import '../partners.problems.js';
import type { InboundDoor } from './inbound-door.js';
import type { InboundConcern, RefuseConcern } from './receive-concern.js';
import { systemOf, takeInboundMessage } from './take-inbound-message.js';

const sender = systemOf(id(70), id(4));
const now = new Date('2026-03-02T02:00:00.000Z');
const message = { externalId: 'GD-1', district: '320602001', title: '路灯不亮', text: '坏了一周' };
const door = (fails?: Error) => {
  const received: InboundConcern[] = [];
  const refusals: RefuseConcern[] = [];
  const made = {
    receive: async (concern: InboundConcern) => {
      if (concern.district === 'nowhere')
        throw new Problem('feed.district-unknown', { details: { field: 'district', district: 'nowhere' } });
      if (fails) throw fails;
      received.push(concern);
      return { id: id(1), revision: 0, position: '' };
    },
    refuse: async (refusal: RefuseConcern) => {
      refusals.push(refusal);
    },
  } as unknown as InboundDoor;
  return { received, refusals, made };
};
const take = (value: unknown, { made }: ReturnType<typeof door>) =>
  takeInboundMessage(Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value)), sender, 'kafka', made, now);

describe('a message on which nobody waits for an answer', () => {
  it('is taken over', async () => {
    const at = door();
    expect(await take(message, at)).toBe('taken');
    expect(at.received).toMatchObject([message]);
  });
  it.each<[string, unknown, string]>([
    ['that lacks something', { externalId: 'GD-2', district: '32' }, 'request.invalid'],
    ['with a field that there is none', { ...message, phone: '13800138000' }, 'request.invalid'],
    ['for a place that there is none', { ...message, district: 'nowhere' }, 'feed.district-unknown'],
    ['with a character that no store keeps', { ...message, text: '坏了\u0000一周' }, 'request.text-not-storable'],
    ['with half a character', Buffer.from(`{"externalId":"GD-1","text":"\\ud83d"}`), 'request.text-not-storable'],
    ['of 300 kB', { ...message, text: 'x'.repeat(300_000) }, 'inbound.message-too-large'],
    ['of two megabytes', { ...message, text: 'x'.repeat(2_000_000) }, 'inbound.message-too-large'],
    ['nested past any depth', Buffer.from(`{"externalId":"GD-1","text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`), 'request.too-deep'],
    ['in another encoding', Buffer.from('{"externalId":"GD-1","text":"\xc2\xb7\xb5\xc6"}', 'latin1'), 'inbound.not-utf-8'],
    ['whose id is a number', { ...message, externalId: 20260302 }, 'request.invalid'],
    ['with a number that there is none', Buffer.from('{"externalId":"GD-1","position":{"lat":1e999}}'), 'request.invalid'],
  ])('%s is refused under the id of its sender', async (_, value, code) => {
    const at = door();
    expect(await take(value, at)).toBe('refused');
    expect(at.received).toEqual([]);
    expect(at.refusals).toMatchObject([{ partnerId: id(70), code, externalId: expect.stringMatching(/^(GD-[12]|20260302)$/) }]);
    // Whole sentences: no gap that was not filled in, no message that is for programmers.
    expect(at.refusals[0]!.reason).toMatch(/^[^{}]*[一-鿿][^{}]*。 \/ [A-Z][^{}]*\.$/);
    expect(at.refusals[0]!.reason).not.toMatch(/Too big|Invalid|Unrecognized|13800138000/);
  });
  it('is refused by the rules as well', async () => {
    const at = door(new RuleBroken('jurisdiction.unknown'));
    expect(await take(message, at)).toBe('refused');
  });
  it('is refused under one key, however often the same comes, and under another where it says something else', async () => {
    const at = door();
    for (const text of ['\u0000', '\u0000', '\u0000x']) await take({ ...message, text }, at);
    const [one, same, other] = at.refusals.map(({ requestKey }) => requestKey);
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });
  it('tells of a few fields where many are wrong', async () => {
    const at = door();
    await take({ ...message, ...Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`${'f'.repeat(5_000)}${n}`, n])) }, at);
    expect(at.refusals[0]!.reason).toMatch(/另有 35 处。 \/ .* And 35 more\.$/);
  });
  it.each<[string, unknown]>([
    ['no JSON', Buffer.from('{')],
    ['an id that can not be kept', { ...message, externalId: 'GD\u0000' }],
    ['an id in another encoding', Buffer.from('{"externalId":"\xb5\xc6"}', 'latin1')],
    ['an id that is too long', { ...message, externalId: 'x'.repeat(201) }],
    ['no text', Buffer.from([0xff, 0xfe])],
    ['two megabytes', Buffer.alloc(2 * 1024 * 1024, 0x20)],
    ['nothing', Buffer.alloc(0)],
    ['no id of the sender', { title: 'x' }],
    ['no object', ['GD-1']],
  ])('is unreadable: %s', async (_, value) => {
    const at = door();
    expect(await take(value, at)).toBe('unreadable');
    expect([at.received, at.refusals]).toEqual([[], []]);
  });
  it('comes again when it was not its fault', async () => {
    await expect(take(message, door(new Error('connection lost')))).rejects.toThrow('connection lost');
    await expect(take(message, door(new Problem('server.unavailable')))).rejects.toThrow('server.unavailable');
  });
});
