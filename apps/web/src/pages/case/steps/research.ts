import { answer, api, type Schemas } from '../../../api/client';
import { heard } from '../../../forms/case-controls';
import { choice, codesOf, day, line, oneOf, type Option, paragraph, pastDay, several } from '../../../forms/controls';
import { evidence } from '../../../forms/evidence';
import { today } from '../../../parts/dates';
import type { Subject } from '../subject';
import { action, type AnyAction, by, ofCase, recordedBy, type WithEvidence } from './action';
import { goesAndSees, guidesTheRoom } from './standing';
import {
  findingLabel,
  groupsOf,
  investigationOptions,
  investigations,
  investigationsOfMine,
  personOptions,
  settled,
  underWay,
  type Investigation,
} from './things';

/** Whoever may lead (委员领衔): a member, or those who run and guide the room. */
const MAY_LEAD = ['member', 'coordinator', 'cppcc_office'];
/** Findings that another person has recorded and nobody has confirmed. */
const unconfirmed = (subject: Subject): Option[] =>
  investigations(subject).flatMap(({ findings }) =>
    findings
      .filter(
        ({ findingId, confirmed }) =>
          !confirmed && recordedBy(subject, 'FindingRecorded', (data) => data.findingId === findingId) !== subject.session.personId,
      )
      .map((finding) => ({ value: finding.findingId, label: findingLabel(finding) })),
  );
/** With what research needs before it is done: a confirmed finding from a visit or an interview that says who was heard. */
const completable = (subject: Subject): Investigation[] =>
  investigationsOfMine(subject).filter(({ findings }) =>
    findings.some(({ confirmed, kind, heard: people }) => confirmed && (kind === 'site_visit' || kind === 'interview') && people > 0),
  );

/** 商前调研 */
export const RESEARCH_STEPS: readonly AnyAction[] = [
  action<Schemas['AssignInvestigation']>({
    id: 'assignInvestigation',
    who: guidesTheRoom,
    when: (subject) => underWay(subject) && settled(subject),
    fields: (subject) => ({
      leadPersonId: choice('leadPerson', personOptions(subject, MAY_LEAD)),
      team: several('team', personOptions(subject, ['member', 'coordinator', 'cppcc_office', 'grid_worker'])),
      plan: paragraph('plan', { max: 5000 }),
      dueOn: day('dueOn', { from: today() }),
    }),
    send: ({ team, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/investigations', {
          params: { path: ofCase(subject), header: by(key) },
          body: { ...body, team: team ?? [] },
        }),
      ),
  }),
  action<Omit<Schemas['RecordFinding'], 'evidence'> & WithEvidence & { readonly investigationId: string }>({
    id: 'recordFinding',
    who: goesAndSees,
    when: (subject) => underWay(subject) && investigationsOfMine(subject).length > 0,
    fields: (subject) => ({
      investigationId: choice('investigation', investigationOptions(investigationsOfMine(subject))),
      kind: oneOf('findingKind', 'findingKind', codesOf('findingKind'), { initial: 'site_visit' }),
      on: pastDay('on'),
      place: line('place', { optional: true }),
      heard: heard(groupsOf(subject)),
      text: paragraph('finding', { max: 5000, rows: 5 }),
      evidence: evidence({ optional: true }),
    }),
    send: ({ investigationId, heard: people, evidence: files, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/investigations/{investigationId}/findings', {
          params: { path: { ...ofCase(subject), investigationId }, header: by(key) },
          body: { ...body, heard: people ?? [], evidence: files ?? [] },
        }),
      ),
  }),
  action<{ readonly findingId: string }>({
    id: 'confirmFinding',
    who: goesAndSees,
    when: (subject) => underWay(subject) && unconfirmed(subject).length > 0,
    fields: (subject) => ({ findingId: choice('finding', unconfirmed(subject), { hint: 'confirmFinding' }) }),
    send: ({ findingId }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/findings/{findingId}/confirmation', {
          params: { path: { ...ofCase(subject), findingId }, header: by(key) },
        }),
      ),
  }),
  action<Schemas['CompleteInvestigation'] & { readonly investigationId: string }>({
    id: 'completeInvestigation',
    who: goesAndSees,
    when: (subject) => underWay(subject) && completable(subject).length > 0,
    fields: (subject) => ({
      investigationId: choice('investigation', investigationOptions(completable(subject))),
      policyBasis: paragraph('policyBasis', { max: 5000 }),
      facts: paragraph('facts', { max: 5000 }),
      problems: paragraph('problems', { max: 5000 }),
      options: paragraph('options', { max: 5000 }),
      suggestions: paragraph('suggestions', { max: 5000 }),
    }),
    send: ({ investigationId, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/investigations/{investigationId}/completion', {
          params: { path: { ...ofCase(subject), investigationId }, header: by(key) },
          body,
        }),
      ),
  }),
  action<{ readonly investigationId: string; readonly reason: string }>({
    id: 'abandonInvestigation',
    who: goesAndSees,
    when: (subject) => underWay(subject) && investigationsOfMine(subject).length > 0,
    fields: (subject) => ({
      investigationId: choice('investigation', investigationOptions(investigationsOfMine(subject))),
      reason: paragraph('reason'),
    }),
    send: ({ investigationId, reason }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/investigations/{investigationId}/abandonment', {
          params: { path: { ...ofCase(subject), investigationId }, header: by(key) },
          body: { reason },
        }),
      ),
  }),
];
