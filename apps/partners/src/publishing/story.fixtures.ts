import { ConcernRaised, RoomActivated, RoomEstablished, TopicApproved, TopicDrafted, VisibilityChanged } from '#libs/contracts';
import type { DomainEvent, Envelope, ReadEvent } from '#libs/event-sourcing';
import { id, recordedFor } from '#libs/event-sourcing/testing';
import { publish } from './publish.js';
import type { PublicFact } from './publisher.js';
import { evolveStanding, type Standing } from './standing.js';

export const caseId = id(50);
export const concernId = id(60);
export const roomId = id(21);
export const partner = id(70);
const basis = { kind: 'meeting' as const, documentNumber: '示范发〔2026〕1号', decidedOn: '2026-03-05' };
const words = {
  roomId,
  partnerRoomIds: [],
  channel: 'resident' as const,
  theme: 'livelihood' as const,
  title: '老楼加装电梯怎么分摊',
  question: '费用如何分摊、谁来维护？',
  concernIds: [concernId],
};

export const drafted = TopicDrafted({ ...words, background: { original: null, published: '六层无电梯' } });
export const approved = (level: 'public' | 'participants' | 'internal' = 'public') =>
  TopicApproved({
    ...words,
    approvedBy: id(22),
    basis,
    visibility: { level },
    stakeholderGroups: [{ code: 'low_floor', name: '低层住户', why: '采光受影响' }],
  });
export const madeVisible = (level: 'public' | 'participants' | 'internal') => VisibilityChanged({ visibility: { level }, basis });
export const raisedByPartner = ConcernRaised({
  route: 'hotline_12345',
  jurisdictionId: id(4000),
  title: { original: null, published: '路灯不亮' },
  text: { original: null, published: '巷口路灯坏了一周' },
  attachments: [],
  source: { partnerId: partner, externalId: 'GD-1' },
});
export const established = RoomEstablished({
  kind: 'village',
  name: '示范议事室',
  homeJurisdictionId: id(4000),
  servesJurisdictionIds: [],
  hostedBy: [],
  approvingBodyId: id(22),
});
export const activated = RoomActivated({});

export const readAt = (event: DomainEvent, index: number, partitionKey: string, metadata: Partial<Envelope> = {}): ReadEvent => ({
  ...recordedFor(event, index, { partitionKey, correlationId: partitionKey, ...metadata }),
  stream: `any-${partitionKey}`,
  redacted: false,
});

/** What partners are told of the events of one key, one after the other. */
export const told = (partitionKey: string, ...events: readonly DomainEvent[]): readonly PublicFact[] => {
  let standing: Standing = null;
  return events.flatMap((event, index) => {
    const read = readAt(event, index, partitionKey);
    const after = evolveStanding(standing, read);
    const facts = publish(read, standing, after);
    standing = after;
    return facts;
  });
};
export const toldTypes = (partitionKey: string, ...events: readonly DomainEvent[]): string[] =>
  told(partitionKey, ...events).map(({ type }) => type);
/** Of a public case. */
export const toldOfCase = (...events: readonly DomainEvent[]): readonly PublicFact[] => told(caseId, approved(), ...events).slice(1);
