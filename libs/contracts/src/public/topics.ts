/*
 * Topics in which events leave the house and concerns come in. Their names are part of the contract, and brokers that ask who comes
 * decide by them: what is for everybody stands apart from what is for one partner.
 */

export const PUBLIC_TOPICS_BEGIN = 'public.';
export const INBOUND_TOPICS_BEGIN = 'inbound.';

/** What one service tells everybody. */
export const publicTopicOf = (service: string): string => `${PUBLIC_TOPICS_BEGIN}${service}.v1`;

/** What one partner alone is told. */
export const partnerTopicOf = (organisationId: string): string => `${PUBLIC_TOPICS_BEGIN}partner-${organisationId}.v1`;

/** What one partner sends in. */
export const inboundTopicOf = (organisationId: string): string => `${INBOUND_TOPICS_BEGIN}${organisationId}.v1`;
