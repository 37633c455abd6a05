import { ConcernDeclined, ConcernLinkedToTopic, ConcernRaised, type ConcernEvent } from '#libs/contracts';
import type { Envelope } from '#libs/event-sourcing';
import { id } from '#libs/event-sourcing/testing';

export const concern = id(5000);
export const raiser = id(31);
export const gridWorker = id(32);
export const triager = id(33);
export const topic = id(70);

type Past = readonly [ConcernEvent, Partial<Envelope>];
const words = (published: string) => ({ original: null, published });

export const aConcernRaised = (over: Partial<Parameters<typeof ConcernRaised>[0]> = {}, recordedBy = raiser): Past => [
  ConcernRaised({
    route: 'web',
    jurisdictionId: id(4000),
    title: words('楼道没有扶手'),
    text: words('老人上下楼不方便'),
    attachments: [],
    raisedBy: raiser,
    ...over,
  }),
  { actor: { personId: recordedBy, role: recordedBy === raiser ? 'resident' : 'grid_worker' } },
];

export const aConcernDeclined = (appealUntil = '2026-04-01'): Past => [
  ConcernDeclined({ reasonCode: 'private_matter', reason: '属于个人事务', appealUntil }),
  { actor: { personId: triager, role: 'coordinator' } },
];

export const aConcernLinked = (topicId = topic) => ConcernLinkedToTopic({ topicId, reason: '同一件事' });
