import { TopicApproved, TopicDrafted, TopicScreened, TopicSubmitted, type TopicEvent } from '#libs/contracts';
import type { Envelope } from '#libs/event-sourcing';
import { id } from '#libs/event-sourcing/testing';
import { SCREENING_CRITERIA } from './screening-criteria.js';

export const topic = id(5000);
export const room = id(80);
export const drafter = id(61);
export const submitter = id(62);
export const approver = id(63);
export const member = id(64);
export const committee = id(300);
export const concern = id(90);

export type Past = readonly [TopicEvent, Partial<Envelope>];
const by = (personId: string, role: Envelope['actor']['role'] = 'coordinator'): Partial<Envelope> => ({ actor: { personId, role } });

export const aTopicDrafted = (over: Partial<Parameters<typeof TopicDrafted>[0]> = {}): Past => [
  TopicDrafted({
    roomId: room,
    partnerRoomIds: [],
    channel: 'resident',
    theme: 'livelihood',
    title: '老楼加装电梯',
    question: '是否加装、费用如何分担？',
    background: { original: null, published: '五层住宅，老人多' },
    concernIds: [concern],
    ...over,
  }),
  by(drafter),
];

export const aTopicScreened = (suitable = true): Past => [
  TopicScreened({ suitable, criteria: SCREENING_CRITERIA.map((code) => ({ code, met: suitable })), reasons: '逐项核对' }),
  by(drafter),
];

export const aTopicSubmitted = (): Past => [TopicSubmitted({ toBodyId: committee, decideBy: '2026-03-16' }), by(submitter)];

export const aTopicApproved = (over: Partial<Parameters<typeof TopicApproved>[0]> = {}): Past => [
  TopicApproved({
    approvedBy: committee,
    basis: { kind: 'meeting', documentNumber: '示党纪〔2026〕3号', decidedOn: '2026-03-01' },
    visibility: { level: 'public' },
    stakeholderGroups: [{ code: 'upper_floors', name: '高层住户', why: '直接受益' }],
    roomId: room,
    partnerRoomIds: [],
    title: '老楼加装电梯',
    question: '是否加装、费用如何分担？',
    theme: 'livelihood',
    channel: 'resident',
    concernIds: [concern],
    ...over,
  }),
  by(approver, 'party_organisation'),
];

export const anUrgentApproval = (ratifyBy = '2026-03-20'): Past => aTopicApproved({ basis: { kind: 'urgent', ratifyBy, why: '汛期抢修' } });

/** Drafted, screened, submitted. */
export const aSubmittedTopic = (over: Parameters<typeof aTopicDrafted>[0] = {}): Past[] => [
  aTopicDrafted(over),
  aTopicScreened(),
  aTopicSubmitted(),
];
export const anApprovedTopic = (): Past[] => [...aSubmittedTopic(), aTopicApproved()];
