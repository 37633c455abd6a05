import type { Schemas } from '../../api/client';
import { Fields } from './fields';

export interface Seat {
  readonly number: number;
  readonly group: string;
  readonly capacity: string;
}
export interface Recommendation {
  readonly number: number;
  readonly text: string;
}
export interface Responsibility {
  readonly task: string;
  readonly unitId: string;
  readonly recommendationIds: readonly string[];
}

/** What earlier events of the case call things by: an event itself holds ids and codes only. */
export interface KnownNames {
  readonly organisations: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  readonly seats: ReadonlyMap<string, Seat>;
  /** By participant. */
  readonly seated: ReadonlyMap<string, string>;
  readonly findings: ReadonlyMap<string, string>;
  readonly recommendations: ReadonlyMap<string, Recommendation>;
  readonly responsibilities: ReadonlyMap<string, Responsibility>;
  readonly statements: ReadonlyMap<string, string>;
}

export const knownNames = (events: readonly Schemas['HistoryEvent'][], one: Schemas['CaseDetail'] | undefined): KnownNames => {
  const organisations = new Map<string, string>();
  const groups = new Map<string, string>();
  const seats = new Map<string, Seat>();
  const seated = new Map<string, string>();
  const findings = new Map<string, string>();
  const recommendations = new Map<string, Recommendation>();
  const responsibilities = new Map<string, Responsibility>();
  const statements = new Map<string, string>();
  if (one?.approvingBodyId && one.approvingBodyName) organisations.set(one.approvingBodyId, one.approvingBodyName);
  for (const { leadUnitId, leadUnitName } of one?.responsibilities ?? []) if (leadUnitName) organisations.set(leadUnitId, leadUnitName);
  for (const event of events) {
    const { organisationId, organisationName } = event.actor;
    if (organisationId && organisationName) organisations.set(organisationId, organisationName);
    const data = new Fields(event.data);
    switch (event.type) {
      case 'TopicApproved':
      case 'ConsultationOpened':
        for (const group of data.parts('stakeholderGroups')) groups.set(group.text('code'), group.text('name'));
        break;
      case 'CompositionSet':
        data.parts('seats').forEach((seat, index) => {
          seats.set(seat.text('seatId'), { number: index + 1, group: seat.text('group'), capacity: seat.text('capacity') });
        });
        break;
      case 'SeatOffered':
        seated.set(data.text('participantId'), data.text('seatId'));
        break;
      case 'FindingRecorded':
        findings.set(data.text('findingId'), data.words('text'));
        break;
      case 'RecommendationMade':
      case 'RecommendationAmended': {
        const id = data.text('recommendationId');
        recommendations.set(id, { number: recommendations.get(id)?.number ?? recommendations.size + 1, text: data.text('text') });
        break;
      }
      case 'ResponsibilityAssigned':
        responsibilities.set(data.text('responsibilityId'), {
          task: data.text('task'),
          unitId: data.text('leadUnitId'),
          recommendationIds: data.texts('recommendationIds'),
        });
        break;
      case 'ResponsibilityHandedOver': {
        const before = responsibilities.get(data.text('responsibilityId'));
        if (before) responsibilities.set(data.text('responsibilityId'), { ...before, unitId: data.text('toUnitId') });
        break;
      }
      case 'StatementSubmitted':
        statements.set(data.text('statementId'), data.words('text'));
        break;
    }
  }
  return { organisations, groups, seats, seated, findings, recommendations, responsibilities, statements };
};
