import { z } from 'zod';
import {
  aboutCase,
  aboutConcern,
  aboutRoom,
  exampleCase,
  exampleConcern,
  exampleIds,
  exampleRoom,
  openCode,
  PublicDate,
  PublicId,
  PublicText,
  PublicTitle,
} from './common.v1.js';
import { definePublicEvent } from './define-public-event.js';

const room = { service: 'intake', about: 'room', since: '1.0' } as const;
const aCase = { service: 'intake', about: 'case', since: '1.0' } as const;
const concern = { service: 'intake', about: 'concern', since: '1.0', addressed: true } as const;

export const RoomActivatedV1 = definePublicEvent('room.activated', {
  ...room,
  en: 'A consultation room has begun its work: all that it needs is confirmed.',
  zh: '议事室启用：有阵地、有标识、有制度、有流程均已确认。',
  schema: z.object(aboutRoom),
  example: exampleRoom,
});
export const RoomSuspendedV1 = definePublicEvent('room.suspended', {
  ...room,
  en: 'A room takes up nothing new for the time being.',
  zh: '议事室暂停受理。',
  schema: z.object(aboutRoom),
  example: exampleRoom,
});
export const RoomResumedV1 = definePublicEvent('room.resumed', {
  ...room,
  en: 'A suspended room works again.',
  zh: '议事室恢复受理。',
  schema: z.object(aboutRoom),
  example: exampleRoom,
});
export const RoomClosedV1 = definePublicEvent('room.closed', {
  ...room,
  en: 'A room is closed for good; where another follows it, `succeededBy` says which.',
  zh: '议事室撤销；如有接续的议事室，见 succeededBy。',
  schema: z.object({ ...aboutRoom, succeededBy: PublicId.optional() }),
  example: exampleRoom,
});

const approvedTopic = {
  ...aboutCase,
  partnerRoomIds: z.array(PublicId).max(20),
  title: PublicTitle,
  question: PublicText,
  channel: openCode('party_government', 'resident', 'member'),
};
export const TopicApprovedV1 = definePublicEvent('case.topic_approved', {
  ...aCase,
  en: 'A Party organisation has approved the topic: the consultation begins. The first event about a case that was public from the start.',
  zh: '议题经党组织批准，协商开始。自始公开的事项由此事件开始发布。',
  schema: z.object({
    ...approvedTopic,
    approvedBy: PublicId,
    basis: openCode('meeting', 'annual_plan', 'delegated', 'urgent'),
    stakeholderGroups: z.array(z.object({ code: z.string().max(60), name: PublicTitle })).max(30),
  }),
  example: {
    ...exampleCase,
    partnerRoomIds: [],
    title: '三号楼加装电梯',
    question: '电梯装不装、费用怎么分摊？',
    channel: 'resident',
    approvedBy: exampleIds.body,
    basis: 'meeting',
    stakeholderGroups: [{ code: 'upper_floors', name: '四层以上住户' }],
  },
});
export const CaseMadePublicV1 = definePublicEvent('case.made_public', {
  ...aCase,
  en: 'A case that was not public is public from now on. What happened before is not published afterwards; the case page shows it.',
  zh: '原不公开的事项自此公开。此前的事件不再补发，可在事项页面查看。',
  schema: z.object(approvedTopic),
  example: { ...exampleCase, partnerRoomIds: [], title: '三号楼加装电梯', question: '电梯装不装、费用怎么分摊？', channel: 'resident' },
});
export const CaseNoLongerPublicV1 = definePublicEvent('case.no_longer_public', {
  ...aCase,
  en: 'The case is no longer public: take down what you show of it. Nothing more is published until it is public again.',
  zh: '事项不再公开：请撤下已展示的内容。再次公开前不再发布。',
  schema: z.object({ caseId: PublicId }),
  example: { caseId: exampleCase.caseId },
});
export const TopicEndedV1 = definePublicEvent('case.topic_ended', {
  ...aCase,
  en: 'The topic is at its end: closed after evaluation, withdrawn, or its urgent approval was not ratified.',
  zh: '议题办结、撤回，或紧急议题未获追认。',
  schema: z.object({ ...aboutCase, how: openCode('evaluated', 'withdrawn', 'ratification_refused') }),
  example: { ...exampleCase, how: 'evaluated' },
});

export const ConcernReceivedV1 = definePublicEvent('concern.received', {
  ...concern,
  en: 'A concern that you sent is recorded and waits for a room.',
  zh: '您报送的诉求已登记，等待议事室受理。',
  schema: z.object(aboutConcern),
  example: exampleConcern,
});
export const ConcernTakenUpV1 = definePublicEvent('concern.taken_up', {
  ...concern,
  en: 'A topic has gathered the concern. Whether the case can be seen is decided when its page is asked for.',
  zh: '诉求已纳入议题。事项页面能否查看以页面为准。',
  schema: z.object({ ...aboutConcern, caseId: PublicId }),
  example: { ...exampleConcern, caseId: exampleCase.caseId },
});
export const ConcernReleasedV1 = definePublicEvent('concern.released', {
  ...concern,
  en: 'The topic has let go of the concern: it waits again.',
  zh: '诉求已移出议题，重新等待受理。',
  schema: z.object({ ...aboutConcern, caseId: PublicId }),
  example: { ...exampleConcern, caseId: exampleCase.caseId },
});
export const ConcernHandedOnV1 = definePublicEvent('concern.handed_on', {
  ...concern,
  en: 'The concern is no matter for a consultation and was handed on to the channel named.',
  zh: '诉求不适合协商，已转至相应渠道。',
  schema: z.object({
    ...aboutConcern,
    channel: openCode(
      'emergency',
      'individual_complaint',
      'petition',
      'litigation',
      'arbitration',
      'administrative_review',
      'secret',
      'hotline_12345',
      'department',
      'other',
    ),
    toOrganisationId: PublicId.optional(),
    reference: z.string().max(200).optional(),
    reason: PublicText,
  }),
  example: { ...exampleConcern, channel: 'hotline_12345', reference: '12345-2026-0302', reason: '属个人投诉，转 12345 办理' },
});
export const ConcernDeclinedV1 = definePublicEvent('concern.declined', {
  ...concern,
  en: 'The concern was declined, with the reason; it can be appealed once, until the date given.',
  zh: '诉求不予受理及理由；可在期限内申诉一次。',
  schema: z.object({ ...aboutConcern, reasonCode: z.string().max(60), reason: PublicText, appealUntil: PublicDate }),
  example: { ...exampleConcern, reasonCode: 'not_common', reason: '不属于公共事务', appealUntil: '2026-03-17' },
});
export const ConcernWithdrawnV1 = definePublicEvent('concern.withdrawn', {
  ...concern,
  en: 'The concern was withdrawn. A topic that has gathered it goes on.',
  zh: '诉求已撤回。已纳入的议题继续办理。',
  schema: z.object(aboutConcern),
  example: exampleConcern,
});
export const ConcernAnsweredV1 = definePublicEvent('concern.answered', {
  ...concern,
  en: 'There is something to tell whoever raised it: `what` says what the case came to.',
  zh: '请告知诉求人事项进展，见 what。',
  schema: z.object({
    ...aboutConcern,
    caseId: PublicId,
    what: openCode(
      'topic_approved',
      'topic_rejected',
      'ratification_refused',
      'topic_withdrawn',
      'consultation_concluded',
      'consultation_terminated',
      'results_published',
    ),
  }),
  example: { ...exampleConcern, caseId: exampleCase.caseId, what: 'results_published' },
});

export const intakePublicEvents = [
  RoomActivatedV1,
  RoomSuspendedV1,
  RoomResumedV1,
  RoomClosedV1,
  TopicApprovedV1,
  CaseMadePublicV1,
  CaseNoLongerPublicV1,
  TopicEndedV1,
  ConcernReceivedV1,
  ConcernTakenUpV1,
  ConcernReleasedV1,
  ConcernHandedOnV1,
  ConcernDeclinedV1,
  ConcernWithdrawnV1,
  ConcernAnsweredV1,
] as const;
