import { describe, expect, it } from '@jest/globals';
import { RuleBroken } from '#libs/event-sourcing';
import { id } from '#libs/event-sourcing/testing';
import { Problem } from '#libs/http';
import '../partners.problems.js';
import { ReceiveConcern, RefuseConcern } from './receive-concern.js';
import { systemOf, takeInboundMessage, type InboundDoor } from './take-inbound-message.js';

const sender = systemOf(id(70), id(4));
const now = new Date('2026-03-02T02:00:00.000Z');
const message = { externalId: 'GD-1', district: '320602001', title: '路灯不亮', text: '坏了一周' };
const door = (fails?: Error) => {
  const executed: object[] = [];
  const made: InboundDoor = {
    districtId: async (district) => {
      if (district === 'nowhere') throw new Problem('feed.district-unknown');
      return id(4);
    },
    execute: async (command) => {
      if (fails && command instanceof ReceiveConcern) throw fails;
      executed.push(command);
    },
  };
  return { executed, made };
};
const take = (value: unknown, { made }: ReturnType<typeof door>) =>
  takeInboundMessage(Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value)), sender, 'kafka', made, now);

describe('a message on which nobody waits for an answer', () => {
  it('is taken over', async () => {
    const at = door();
    expect(await take(message, at)).toBe('taken');
    expect(at.executed[0]).toBeInstanceOf(ReceiveConcern);
  });
  it.each<[string, unknown, string]>([
    ['that lacks something', { externalId: 'GD-2', district: '32' }, 'request.invalid'],
    ['with a field that there is none', { ...message, phone: '13800138000' }, 'request.invalid'],
    ['for a place that there is none', { ...message, district: 'nowhere' }, 'feed.district-unknown'],
  ])('%s is refused under the id of its sender', async (_, value, code) => {
    const at = door();
    expect(await take(value, at)).toBe('refused');
    expect(at.executed).toEqual([expect.objectContaining({ partnerId: id(70), code })]);
    expect(at.executed[0]).toBeInstanceOf(RefuseConcern);
    expect(JSON.stringify(at.executed)).not.toContain('13800138000');
  });
  it('is refused by the rules as well', async () => {
    const at = door(new RuleBroken('jurisdiction.unknown'));
    expect(await take(message, at)).toBe('refused');
  });
  it.each<[string, unknown]>([
    ['no JSON', Buffer.from('{')],
    ['no text', Buffer.from([0xff, 0xfe])],
    ['two megabytes', Buffer.alloc(2 * 1024 * 1024, 0x20)],
    ['nothing', Buffer.alloc(0)],
    ['no id of the sender', { title: 'x' }],
    ['no object', ['GD-1']],
  ])('is unreadable: %s', async (_, value) => {
    const at = door();
    expect(await take(value, at)).toBe('unreadable');
    expect(at.executed).toEqual([]);
  });
  it('comes again when it was not its fault', async () => {
    await expect(take(message, door(new Error('connection lost')))).rejects.toThrow('connection lost');
  });
});
