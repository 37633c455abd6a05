import { registerProblems } from '#libs/http';

/** What deliberation refuses, and what to do about it. */
export const DELIBERATION_PROBLEMS = {
  'consultation.unknown': {
    status: 404,
    zh: '没有这项协商，或议题尚未获批。',
    en: 'There is no such consultation, or its topic is not approved yet.',
  },
  'consultation.suspended': { status: 409, zh: '协商已中止，请先恢复。', en: 'The consultation is suspended. Resume it first.' },
  'consultation.concluded': {
    status: 409,
    zh: '协商已经形成结论；需要再商的，请先重启下一轮。',
    en: 'The consultation is concluded. To go on, reopen it in the next round.',
  },
  'consultation.terminated': { status: 409, zh: '协商已经终止。', en: 'The consultation has been terminated.' },
  'consultation.not-concluded': {
    status: 409,
    zh: '本轮协商尚未形成结论，不需要重启。',
    en: 'This round is not concluded yet; there is nothing to reopen.',
  },

  'consultation.seat-unknown': { status: 404, zh: '没有席位 {seatId}，请核对。', en: 'There is no seat {seatId}. Check the id.' },
  'consultation.seat-twice': { status: 422, zh: '同一席位出现了两次。', en: 'The same seat is named twice.' },
  'consultation.taken-seat-dropped': {
    status: 409,
    zh: '席位 {seats} 已有人，请先办理退席并说明原因，再调整构成。',
    en: 'Seats {seats} are taken. Vacate them with a reason before you leave them out.',
  },
  'consultation.taken-seat-changed': {
    status: 409,
    zh: '席位 {seatId} 已有人，不能改变其所属方和身份。',
    en: 'Seat {seatId} is taken: its group and capacity can not change under whoever sits in it.',
  },
  'consultation.composition-below-rule': {
    status: 422,
    zh: '参与人员构成达不到议事规则：{unmet}。请增设席位。',
    en: 'The composition does not meet the rule: {unmet}. Add seats.',
  },
  'consultation.no-composition': { status: 409, zh: '请先确定参与人员构成。', en: 'Set the composition first.' },
  'consultation.participants-incomplete': {
    status: 409,
    zh: '到位人员还达不到议事规则：{unmet}。请继续邀请并确认。',
    en: 'Those who have confirmed do not meet the rule yet: {unmet}. Invite and confirm more.',
  },
  'consultation.participants-not-settled': {
    status: 409,
    zh: '协商主体尚未明确，请先确认参与人员。',
    en: 'The participants are not settled yet. Settle them first.',
  },
  'consultation.person-unknown': { status: 404, zh: '没有找到该人员，请先登记。', en: 'There is no such person. Register them first.' },
  'consultation.already-seated': {
    status: 409,
    zh: '该人员在本项协商中已有席位。',
    en: 'This person has a seat in this consultation already.',
  },
  'consultation.seat-taken': {
    status: 409,
    zh: '席位 {seatId} 已有人，请先退席或另选席位。',
    en: 'Seat {seatId} is taken. Vacate it first, or offer another.',
  },
  'consultation.seat-not-offered': {
    status: 409,
    zh: '席位 {seatId} 尚未发出邀请。',
    en: 'Seat {seatId} has not been offered to anybody.',
  },
  'consultation.seat-of-somebody-else': {
    status: 403,
    zh: '该席位邀请的不是您（或所代之人）。',
    en: 'This seat was offered to somebody else.',
  },
  'consultation.seat-already-accepted': {
    status: 409,
    zh: '席位已接受；不能参加的，请办理退席并说明原因。',
    en: 'The seat was accepted. To give it up, leave it with a reason.',
  },
  'consultation.without-seat': {
    status: 403,
    zh: '只有本项协商的参与人可以提出。',
    en: 'Only participants of this consultation may do this.',
  },

  'consultation.lead-without-office': {
    status: 422,
    zh: '调研应由政协委员、议事室联络员或政协机关人员牵头。',
    en: 'An investigation is led by a CPPCC member, a coordinator or the CPPCC office.',
  },
  'consultation.due-in-the-past': {
    status: 422,
    zh: '期限 {dueOn} 已过，请另定日期。',
    en: 'The date {dueOn} has passed. Choose a later one.',
  },
  'consultation.investigation-unknown': {
    status: 404,
    zh: '没有调研 {investigationId}，请核对。',
    en: 'There is no investigation {investigationId}. Check the id.',
  },
  'consultation.investigation-over': {
    status: 409,
    zh: '该项调研已经结束，请另行安排。',
    en: 'This investigation is over. Assign another.',
  },
  'consultation.investigation-of-earlier-round': {
    status: 409,
    zh: '这是上一轮的调研；重启后的协商须重新调研。',
    en: 'This investigation belongs to an earlier round. A reopened consultation has research of its own.',
  },
  'consultation.not-on-the-team': {
    status: 403,
    zh: '只有调研组成员或议事室联络员可以记录。',
    en: 'Only the team of the investigation or the coordinator may do this.',
  },
  'consultation.finding-unknown': {
    status: 404,
    zh: '没有调研记录 {findingId}，请核对。',
    en: 'There is no finding {findingId}. Check the id.',
  },
  'consultation.finding-in-the-future': { status: 422, zh: '调研日期 {on} 还没有到。', en: 'The date {on} has not come yet.' },
  'consultation.confirmed-by-recorder': {
    status: 403,
    zh: '调研记录须由记录人以外的第二人确认。',
    en: 'A finding is confirmed by a second person, not by whoever recorded it.',
  },
  'consultation.research-without-finding': {
    status: 409,
    zh: '调研尚不完整：至少要有一条经第二人确认的走访或访谈记录，写明听取了谁的意见。',
    en: 'The research is not complete: it needs a finding from a visit or an interview that says who was heard, confirmed by a second person.',
  },

  'consultation.no-research': {
    status: 409,
    zh: '不调研不协商：本轮还没有完成的调研，不能召集协商。',
    en: 'No consultation without research: this round has no completed investigation, so nothing can be convened.',
  },
  'consultation.session-of-other-room': {
    status: 422,
    zh: '该会议不属于本议事室或联办议事室。',
    en: 'The session belongs neither to this room nor to a partner room.',
  },
  'consultation.notice-too-short': {
    status: 422,
    zh: '按规则须提前 {days} 天通知，请另定会议时间。',
    en: 'Notice has to be given {days} days ahead. Choose a later session.',
  },
  'consultation.session-not-convened': {
    status: 409,
    zh: '本项协商没有召集会议 {sessionId}。',
    en: 'This consultation has not convened session {sessionId}.',
  },
  'consultation.session-not-held': {
    status: 409,
    zh: '会议尚未召开，还没有可记的纪要。',
    en: 'The session has not been held yet; there is nothing to take minutes of.',
  },
  'consultation.session-not-closed': {
    status: 409,
    zh: '会议还没有结束，请先闭会或休会。',
    en: 'A session is still going on or to come. Close it, or adjourn the item, first.',
  },
  'consultation.group-unknown': {
    status: 404,
    zh: '{group} 不是本议题确定的利益相关方。',
    en: '{group} is not a stakeholder group of this topic.',
  },
  'consultation.group-was-heard': {
    status: 409,
    zh: '{group} 的意见已经听取，不需要说明。',
    en: '{group} was heard; there is nothing to explain.',
  },
  'consultation.minutes-not-drafted': { status: 409, zh: '请先起草纪要。', en: 'Draft the minutes first.' },
  'consultation.minutes-already-published': {
    status: 409,
    zh: '纪要已经公布，不能再改。',
    en: 'The minutes are published and stay as they are.',
  },
  'consultation.objection-unanswered': {
    status: 409,
    zh: '对纪要草稿有异议，请修改后再公布。',
    en: 'There is an objection to the draft. Answer it with a new text before publishing.',
  },
  'consultation.no-session-yet': {
    status: 409,
    zh: '还没有召集协商会议，不能提出协商建议。',
    en: 'No session is convened in this round; recommendations come out of one.',
  },
  'consultation.ground-unknown': { status: 422, zh: '找不到依据：{grounds}。', en: 'These grounds are not on record: {grounds}.' },
  'consultation.recommendation-unknown': {
    status: 404,
    zh: '没有协商建议 {recommendationId}，请核对。',
    en: 'There is no recommendation {recommendationId}. Check the id.',
  },
  'consultation.recommendation-withdrawn': { status: 409, zh: '该建议已经撤回。', en: 'This recommendation was withdrawn.' },
  'consultation.no-session-held': {
    status: 409,
    zh: '本轮还没有开完一次协商会议，不能作结论。',
    en: 'No session of this round has dealt with the case to its end yet.',
  },
  'consultation.group-not-heard': {
    status: 409,
    zh: '还没有听取以下各方意见：{groups}。请安排发言，或说明未听取的原因。',
    en: 'These groups were not heard: {groups}. Hear them, or explain why not.',
  },
  'consultation.minutes-not-published': {
    status: 409,
    zh: '会议纪要尚未公布：{sessions}。',
    en: 'Minutes are not published yet: {sessions}.',
  },
  'consultation.no-recommendation': {
    status: 409,
    zh: '达成一致或部分一致的，至少要有一条协商建议。',
    en: 'An agreement, in whole or in part, needs at least one recommendation.',
  },
  'consultation.recommendation-left-over': {
    status: 409,
    zh: '还有未撤回的协商建议，与此结论不符：请先撤回，或改选其他结论。',
    en: 'There are recommendations left, which does not fit this conclusion. Withdraw them, or conclude otherwise.',
  },
  'consultation.pact-in-the-future': {
    status: 422,
    zh: '公约的约定日期还没有到。',
    en: 'The day on which the pact was agreed has not come yet.',
  },
  'consultation.body-not-above': {
    status: 422,
    zh: '只能提请本级或上级单位研究答复。',
    en: 'A question is referred to a body of the same or a higher level over the room.',
  },
  'consultation.referral-unknown': {
    status: 404,
    zh: '没有提请事项 {referralId}，请核对。',
    en: 'There is no referral {referralId}. Check the id.',
  },
  'consultation.not-the-body-asked': { status: 403, zh: '只有被提请的单位可以答复。', en: 'Only the body that was asked may answer.' },

  'session.unknown': { status: 404, zh: '没有这次会议，请核对。', en: 'There is no such session. Check the id.' },
  'session.room-not-active': {
    status: 409,
    zh: '议事室尚未启用或已停用，不能安排会议。',
    en: 'The room is not active, so no session can be scheduled in it.',
  },
  'session.in-the-past': { status: 422, zh: '会议时间已过，请另定时间。', en: 'The session would start in the past. Choose a later time.' },
  'session.not-open': { status: 409, zh: '会议还没有开始。', en: 'The session is not open yet.' },
  'session.over': { status: 409, zh: '会议已经结束或流会。', en: 'The session is over, or could not be held.' },
  'session.already-opened': {
    status: 409,
    zh: '会议已经开始：未议完的事项请休会，会议请闭会。',
    en: 'The session has opened. Adjourn the item, or close the session, instead.',
  },
  'session.not-on-the-agenda': {
    status: 409,
    zh: '事项 {caseId} 不在本次会议议程上。',
    en: 'Case {caseId} is not on the agenda of this session.',
  },
  'session.no-agenda': {
    status: 409,
    zh: '议程上还没有事项。事项由其协商召集后自动列入。',
    en: 'Nothing is on the agenda. A case comes onto it when its consultation convenes the session.',
  },
  'session.too-early': { status: 409, zh: '会议定于 {on}，不能提前开始。', en: 'The session is called for {on} and can not open before.' },
  'session.chair-not-of-room': {
    status: 422,
    zh: '主持人应是本议事室的召集人或联络员。',
    en: 'The chair is a convenor or coordinator of the room.',
  },
  'session.no-quorum': {
    status: 409,
    zh: '到会人数不足（事项 到会/法定）：{lacking}。可等候签到、撤下该事项，或记为流会。',
    en: 'The quorum is not there (case present/quorum): {lacking}. Wait for more to check in, take the item off, or record that the session failed.',
  },
  'session.without-seat': { status: 403, zh: '此人在该事项中没有席位。', en: 'This person has no seat in that case.' },
  'session.not-checked-in': { status: 409, zh: '发言人还没有签到。', en: 'The speaker has not checked in.' },
  'session.item-adjourned': {
    status: 409,
    zh: '该事项已经休会，请在下次会议继续。',
    en: 'This item was adjourned. Go on with it in another session.',
  },
  'session.adjourned-into-the-past': { status: 422, zh: '休会至 {until}，该日期已过。', en: 'Adjourned until {until}, which has passed.' },

  'discussion.unknown': { status: 404, zh: '本项协商还没有开启网上讨论。', en: 'This consultation has no online discussion yet.' },
  'discussion.already-open': { status: 409, zh: '网上讨论已经开启。', en: 'The online discussion is open already.' },
  'discussion.once-a-round': { status: 409, zh: '本轮网上讨论已经结束。', en: 'The online discussion of this round is over.' },
  'discussion.consultation-not-under-way': {
    status: 409,
    zh: '协商不在进行中，不能开启网上讨论。',
    en: 'The consultation is not under way.',
  },
  'discussion.closes-in-the-past': { status: 422, zh: '截止时间须在将来。', en: 'The time of closing has to lie in the future.' },
  'discussion.closed': { status: 409, zh: '网上讨论已经截止。', en: 'The online discussion is closed.' },
  'discussion.without-seat': {
    status: 403,
    zh: '只有本项协商的参与人可以发表意见和表态。',
    en: 'Only participants of this consultation may write and vote.',
  },
  'discussion.full': { status: 409, zh: '本轮意见已达 {most} 条上限。', en: 'This round has reached its limit of {most} statements.' },
  'discussion.too-many-statements': {
    status: 409,
    zh: '每人每轮最多 {most} 条意见。',
    en: 'Nobody may make more than {most} statements in a round.',
  },
  'discussion.statement-unknown': {
    status: 404,
    zh: '没有意见 {statementId}，或不属于本轮讨论。',
    en: 'There is no statement {statementId} in this round.',
  },
  'discussion.statement-not-accepted': {
    status: 409,
    zh: '该意见尚未通过审核，不能表态。',
    en: 'This statement is not accepted, so it can not be voted on.',
  },
  'discussion.own-statement': { status: 403, zh: '不能审核自己的意见。', en: 'Nobody moderates their own statement.' },
  'discussion.not-yet-over': {
    status: 409,
    zh: '公布的截止时间 {closesAt} 未到，不能提前截止。',
    en: 'Voting was announced until {closesAt} and can not close before.',
  },
} as const;

registerProblems(DELIBERATION_PROBLEMS);
