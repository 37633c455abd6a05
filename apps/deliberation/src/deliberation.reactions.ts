import type { Reaction } from '#libs/projections';
import type { ReactionPorts } from '#libs/service';
import { whenAReportIsSentBackThenReopenTheConsultation } from './reactions/when-a-report-is-sent-back-then-reopen-the-consultation.js';
import { whenASessionIsConvenedThenPutItOnTheAgenda } from './reactions/when-a-session-is-convened-then-put-it-on-the-agenda.js';
import { whenATopicIsApprovedThenOpenItsConsultation } from './reactions/when-a-topic-is-approved-then-open-its-consultation.js';
import { whenSomebodySpeaksThenTheirGroupIsHeard } from './reactions/when-somebody-speaks-then-their-group-is-heard.js';
import { whenVotingIsClosedThenComputeTheCommonGround } from './reactions/when-voting-is-closed-then-compute-the-common-ground.js';

export const reactions = (ports: Pick<ReactionPorts, 'runner'>): Reaction[] => [
  whenATopicIsApprovedThenOpenItsConsultation(ports),
  whenASessionIsConvenedThenPutItOnTheAgenda,
  whenSomebodySpeaksThenTheirGroupIsHeard,
  whenVotingIsClosedThenComputeTheCommonGround,
  whenAReportIsSentBackThenReopenTheConsultation,
];
