import { z } from 'zod';

/*
 * The words that all services share, as codes. Texts for people stand in the portal, keyed by these codes. On reading, lists stay
 * open: an unknown code is shown as it is, never refused.
 */

/** 党政点题, 群众出题, 委员荐题. */
export const Channel = z.enum(['party_government', 'resident', 'member']);
export type Channel = z.output<typeof Channel>;

/** How a concern arrives. */
export const Route = z.enum([
  'web',
  'app',
  'wechat',
  'weibo',
  'grid',
  'hotline_12345',
  'command_centre',
  'phone',
  'visit',
  'paper',
  'kiosk',
  'media',
  'resident_assembly',
  'analysis',
]);
export type Route = z.output<typeof Route>;

/** 改革发展要事, 民生改善实事, 社会治理难事. */
export const Theme = z.enum(['reform', 'livelihood', 'governance']);
export type Theme = z.output<typeof Theme>;

export const RoomKind = z.enum(['township', 'village', 'sector', 'work_unit']);
export type RoomKind = z.output<typeof RoomKind>;

/** 有阵地、有标识、有制度、有流程: confirmed by the CPPCC office. 有活动 and 有实效 are computed from events. */
export const RoomRequirement = z.enum(['place', 'sign', 'rules', 'process']);
export type RoomRequirement = z.output<typeof RoomRequirement>;
export const ROOM_REQUIREMENTS: readonly RoomRequirement[] = RoomRequirement.options;

export const OrganisationKind = z.enum([
  'party_organisation',
  'cppcc_office',
  'government',
  'village_assembly',
  'owners_assembly',
  'responsible_unit',
  'supervisor',
  'evaluator',
  'auditor',
  'partner',
  'media',
]);
export type OrganisationKind = z.output<typeof OrganisationKind>;

/** Who may know of a case: everybody, those who take part, or the bodies in charge. */
export const VisibilityLevel = z.enum(['public', 'participants', 'internal']);
export type VisibilityLevel = z.output<typeof VisibilityLevel>;

export const BasisKind = z.enum(['meeting', 'annual_plan', 'delegated', 'urgent']);
export type BasisKind = z.output<typeof BasisKind>;

export const Capacity = z.enum([
  'resident',
  'stakeholder',
  'member',
  'npc_deputy',
  'neighbourhood_committee',
  'department',
  'social_organisation',
  'enterprise',
  'expert',
  'observer',
]);
export type Capacity = z.output<typeof Capacity>;

export const SessionForm = z.enum(['meeting', 'online', 'hybrid', 'on_site', 'written']);
export type SessionForm = z.output<typeof SessionForm>;

export const FindingKind = z.enum(['site_visit', 'interview', 'document', 'data', 'expert_opinion']);
export type FindingKind = z.output<typeof FindingKind>;

export const ConclusionKind = z.enum(['agreement', 'partial', 'no_agreement', 'settled_on_the_spot', 'self_governed_pact']);
export type ConclusionKind = z.output<typeof ConclusionKind>;

export const DecisionKind = z.enum(['adopt', 'adopt_in_part', 'planned', 'referred_up', 'not_adopt']);
export type DecisionKind = z.output<typeof DecisionKind>;

/** Where a case goes when its report is sent back, or when it is reopened. */
export const BackTo = z.enum(['research', 'consult', 'report']);
export type BackTo = z.output<typeof BackTo>;

export const VoteChoice = z.enum(['agree', 'disagree', 'pass']);
export type VoteChoice = z.output<typeof VoteChoice>;

export const Edition = z.enum(['interim', 'final', 'recheck']);
export type Edition = z.output<typeof Edition>;

/** What goes wrong, and must be visible: see the warnings of the domain. */
export const WarningCode = z.enum([
  'talked_undecided',
  'decided_undone',
  'done_not_lasting',
  'hollow_research',
  'soft_topics',
  'narrow_panel',
  'staged_session',
  'unanswered',
  'upward_only',
  'backfilled',
  'detached',
]);
export type WarningCode = z.output<typeof WarningCode>;

/** Where a concern is handed on that is no matter for consultation. */
export const HandOnChannel = z.enum([
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
]);
export type HandOnChannel = z.output<typeof HandOnChannel>;

/** The eight stages of the loop, in order. Derived from events, never recorded. */
export const STAGES = ['establish', 'topic', 'participants', 'research', 'consult', 'report', 'deliver', 'evaluate'] as const;
export type Stage = (typeof STAGES)[number];
