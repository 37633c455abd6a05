import { answer, api, type Schemas } from '../../../api/client';
import { basis, deciding, type Deciding } from '../../../forms/case-controls';
import {
  choice,
  choices,
  clean,
  codesOf,
  count,
  day,
  line,
  lines,
  oneOf,
  type Option,
  paragraph,
  pastDay,
  several,
  yesNo,
} from '../../../forms/controls';
import { evidence } from '../../../forms/evidence';
import type { Some } from '../../../forms/some';
import { i18n } from '../../../i18n';
import { showDate, today } from '../../../parts/dates';
import type { Subject } from '../subject';
import { action, always, type AnyAction, by, ofCase, recordedBy, waitsFor, type WithEvidence } from './action';
import { anyOf, guidesTheRoom, isOwnOrganisation, role, roleInOwnPlace } from './standing';
import {
  BODIES,
  bodiesAbove,
  numbered,
  onlyOne,
  organisationOptions,
  reportIs,
  responsibilities,
  responsibilityOption,
  shortly,
  t,
} from './things';

const undecided = (subject: Subject): Option[] =>
  (subject.outcome?.recommendations ?? [])
    .filter(({ decision, deskBodyId }) => (decision === null || decision === 'referred_up') && isOwnOrganisation(subject, deskBodyId))
    .map((one, index) => ({ value: one.recommendationId, label: numbered(one, index) }));
/** Adopted ones: those that this body decided, and all of them where it has received the report. */
const mineToAssign = (subject: Subject): Option[] => {
  const received = isOwnOrganisation(subject, subject.outcome?.report.toBodyId ?? null);
  return (subject.outcome?.recommendations ?? [])
    .filter(
      ({ decision, decidedByBodyId }) =>
        (decision === 'adopt' || decision === 'adopt_in_part') && (received || isOwnOrganisation(subject, decidedByBodyId)),
    )
    .map((one, index) => ({ value: one.recommendationId, label: numbered(one, index) }));
};
const ofMyUnit = (subject: Subject, ...statuses: readonly string[]): Option[] =>
  responsibilities(subject, ...statuses)
    .filter(({ leadUnitId }) => isOwnOrganisation(subject, leadUnitId))
    .map(responsibilityOption);
/** Nothing has been shown yet of what has to be shown in the end. */
const lacksEvidence = (subject: Subject): boolean =>
  responsibilities(subject, 'accepted')
    .filter(({ leadUnitId }) => isOwnOrganisation(subject, leadUnitId))
    .every(({ evidenceRequired, steps }) => evidenceRequired.length > 0 && steps.every(({ evidence: shown }) => shown.length === 0));
const extensionsToAnswer = (subject: Subject): Option[] =>
  responsibilities(subject, 'assigned', 'accepted', 'refused')
    .filter(({ extensionAskedFor, assignedByBodyId }) => extensionAskedFor !== null && isOwnOrganisation(subject, assignedByBodyId))
    .map((one) => ({
      value: one.responsibilityId,
      // What was asked for first: on a phone the end of a line is cut.
      label: `${t('fields.extensionTo', { date: showDate(one.extensionAskedFor ?? one.dueOn, i18n.language) })} · ${responsibilityOption(one).label}`,
    }));
/** By whoever has it, or has given it; what waits to be verified stays where it is. */
const toHandOver = (subject: Subject): Option[] =>
  responsibilities(subject, 'assigned', 'accepted', 'refused')
    .filter(({ leadUnitId, assignedByBodyId }) => isOwnOrganisation(subject, leadUnitId) || isOwnOrganisation(subject, assignedByBodyId))
    .map(responsibilityOption);
/** Only the body that decided what it rests on takes it back. */
const toEnd = (subject: Subject): Option[] =>
  responsibilities(subject, 'assigned', 'accepted', 'refused', 'completed')
    .filter(({ recommendationIds }) =>
      recommendationIds.every((id) =>
        subject.outcome?.recommendations.some(
          ({ recommendationId, decidedByBodyId }) => recommendationId === id && isOwnOrganisation(subject, decidedByBodyId),
        ),
      ),
    )
    .map(responsibilityOption);

const verifies = anyOf(
  roleInOwnPlace('supervisor', 'member'),
  (subject) => subject.session.role === 'resident' && subject.seats.some(({ status }) => status === 'accepted'),
);
/** Nobody verifies their own work, nor that of their unit. */
const verifiable = (subject: Subject): Option[] =>
  responsibilities(subject, 'completed')
    .filter(
      ({ responsibilityId, leadUnitId, supportingUnitIds }) =>
        ![leadUnitId, ...supportingUnitIds].some((id) => isOwnOrganisation(subject, id)) &&
        recordedBy(subject, 'ResponsibilityCompleted', (data) => data.responsibilityId === responsibilityId) !== subject.session.personId,
    )
    .map(responsibilityOption);
const verifierOf = ({ session }: Subject): Schemas['Verification']['capacity'] =>
  session.role === 'supervisor' ? 'supervisor' : session.role === 'member' ? 'member' : 'participant';

interface ResultAsked {
  readonly id: string;
  readonly label: string;
  readonly initial?: string;
  readonly of: { readonly responsibilityId: string } | { readonly recommendationId: string } | Record<string, never>;
}
/** Nothing falls out of the chain: each responsibility has a result, and each recommendation without one says where it stands. */
const resultsAsked = (outcome: Schemas['OutcomeDetail'] | null): ResultAsked[] => {
  const given = outcome?.responsibilities ?? [];
  const covered = new Set(given.flatMap(({ recommendationIds }) => recommendationIds));
  const asked: ResultAsked[] = [
    ...given.map(({ responsibilityId, task: said }) => ({ id: responsibilityId, label: shortly(said), of: { responsibilityId } })),
    ...(outcome?.recommendations ?? [])
      .filter(({ recommendationId }) => !covered.has(recommendationId))
      .map(({ recommendationId, text, reasons }) => ({
        id: recommendationId,
        label: shortly(text),
        initial: reasons ?? undefined,
        of: { recommendationId },
      })),
  ];
  return asked.length > 0 ? asked : [{ id: 'what', label: t('fields.result'), of: {} }];
};

/** Published and nothing left open: the case's outcome has come to its end. */
const closable = ({ outcome }: Subject): boolean =>
  outcome !== null &&
  !outcome.closed &&
  outcome.status === 'published' &&
  outcome.desk.every(({ task: what }) => what !== 'publish_results') &&
  outcome.recommendations.every(({ decision }) => decision !== 'referred_up');

/** 转化落实 */
export const DELIVER_STEPS: readonly AnyAction[] = [
  action<{ readonly recommendationId: string; readonly decided: Deciding; readonly reasons: string; readonly basis: Schemas['Basis'] }>({
    id: 'decideRecommendation',
    who: role('party_organisation', 'deciding_body'),
    when: (subject) => reportIs('received')(subject) && undecided(subject).length > 0,
    presses: always,
    fields: (subject) => ({
      recommendationId: choice('recommendationChosen', undecided(subject)),
      decided: deciding(bodiesAbove(subject, BODIES)),
      reasons: paragraph('reasons'),
      basis: basis(),
    }),
    send: ({ recommendationId, decided, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/recommendations/{recommendationId}/decision', {
          params: { path: { ...ofCase(subject), recommendationId }, header: by(key) },
          body: { ...body, ...decided },
        }),
      ),
  }),
  action<Omit<Schemas['ResponsibilityAssignment'], 'evidenceRequired'> & { readonly evidenceRequired?: Some<string> }>({
    id: 'assignResponsibility',
    who: role('party_organisation', 'deciding_body'),
    when: (subject) => reportIs('received')(subject) && mineToAssign(subject).length > 0,
    fields: (subject) => ({
      recommendationIds: choices('recommendations', mineToAssign(subject), { initial: onlyOne(mineToAssign(subject)) }),
      leadUnitId: choice('leadUnit', organisationOptions(subject, ['responsible_unit'])),
      supportingUnitIds: several('supportingUnits', organisationOptions(subject, ['responsible_unit'])),
      task: paragraph('task', { max: 5000 }),
      dueOn: day('dueOn', { from: today() }),
      evidenceRequired: lines('evidenceRequired', { optional: true, hint: 'evidenceRequired' }),
    }),
    send: ({ evidenceRequired, supportingUnitIds, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities', {
          params: { path: ofCase(subject), header: by(key) },
          body: { ...body, supportingUnitIds: supportingUnitIds ?? [], evidenceRequired: evidenceRequired ? clean(evidenceRequired) : [] },
        }),
      ),
  }),
  action<{ readonly responsibilityId: string }>({
    id: 'acceptResponsibility',
    who: role('responsible_unit'),
    when: (subject) => ofMyUnit(subject, 'assigned').length > 0,
    presses: always,
    fields: (subject) => ({ responsibilityId: choice('responsibility', ofMyUnit(subject, 'assigned')) }),
    send: ({ responsibilityId }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/acceptance', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
        }),
      ),
  }),
  action<{ readonly responsibilityId: string; readonly reason: string }>({
    id: 'refuseResponsibility',
    who: role('responsible_unit'),
    when: (subject) => ofMyUnit(subject, 'assigned').length > 0,
    fields: (subject) => ({ responsibilityId: choice('responsibility', ofMyUnit(subject, 'assigned')), reason: paragraph('reason') }),
    send: ({ responsibilityId, reason }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/refusal', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
          body: { reason },
        }),
      ),
  }),
  action<WithEvidence & { readonly responsibilityId: string; readonly text: string; readonly percent?: number }>({
    id: 'reportProgress',
    who: role('responsible_unit'),
    when: (subject) => ofMyUnit(subject, 'accepted').length > 0,
    presses: always,
    fields: (subject) => ({
      responsibilityId: choice('responsibility', ofMyUnit(subject, 'accepted')),
      text: paragraph('progress', { max: 5000 }),
      percent: count('percent', { min: 0, max: 100, optional: true, unit: '%' }),
      evidence: evidence({ optional: true }),
    }),
    send: ({ responsibilityId, evidence: files, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/progress', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
          body: { ...body, evidence: files ?? [] },
        }),
      ),
  }),
  action<WithEvidence & { readonly responsibilityId: string; readonly text: string }>({
    id: 'completeResponsibility',
    who: role('responsible_unit'),
    when: (subject) => ofMyUnit(subject, 'accepted').length > 0,
    presses: always,
    fields: (subject) => ({
      responsibilityId: choice('responsibility', ofMyUnit(subject, 'accepted')),
      text: paragraph('done', { max: 5000 }),
      evidence: evidence({ optional: !lacksEvidence(subject) }),
    }),
    send: ({ responsibilityId, text, evidence: files }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/completion', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
          body: { text, evidence: files ?? [] },
        }),
      ),
  }),
  action<{ readonly responsibilityId: string; readonly dueOn: string; readonly reason: string }>({
    id: 'requestExtension',
    who: role('responsible_unit'),
    when: (subject) => ofMyUnit(subject, 'accepted').length > 0,
    fields: (subject) => ({
      responsibilityId: choice('responsibility', ofMyUnit(subject, 'accepted')),
      dueOn: day('newDueOn', { from: today() }),
      reason: paragraph('reason'),
    }),
    send: ({ responsibilityId, dueOn, reason }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/extension', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
          body: { dueOn, reason },
        }),
      ),
  }),
  action<{ readonly responsibilityId: string; readonly level: Schemas['UnitUrging']['level']; readonly reason: string }>({
    id: 'urgeUnit',
    who: roleInOwnPlace('supervisor'),
    when: (subject) => responsibilities(subject, 'assigned', 'accepted').length > 0,
    fields: (subject) => ({
      responsibilityId: choice('responsibility', responsibilities(subject, 'assigned', 'accepted').map(responsibilityOption)),
      level: oneOf('urgeLevel', 'urgeLevel', codesOf('urgeLevel'), { initial: 'reminder' }),
      reason: paragraph('reason'),
    }),
    send: ({ responsibilityId, level, reason }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/urging', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
          body: { level, reason },
        }),
      ),
  }),
  action<{ readonly responsibilityId: string; readonly note?: string }>({
    id: 'verifyCompletion',
    who: verifies,
    when: (subject) => verifiable(subject).length > 0,
    presses: always,
    fields: (subject) => ({
      responsibilityId: choice('responsibility', verifiable(subject)),
      note: paragraph('verifiedHow', { optional: true, max: 5000 }),
    }),
    send: ({ responsibilityId, note }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/verification', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
          body: { capacity: verifierOf(subject), note },
        }),
      ),
  }),
  action<{ readonly responsibilityId: string; readonly reasons: string }>({
    id: 'sendBackCompletion',
    who: verifies,
    when: (subject) => verifiable(subject).length > 0,
    presses: always,
    fields: (subject) => ({
      responsibilityId: choice('responsibility', verifiable(subject)),
      reasons: paragraph('reasons'),
    }),
    send: ({ responsibilityId, reasons }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/sending-back', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
          body: { capacity: verifierOf(subject), reasons },
        }),
      ),
  }),
  action<Record<string, string>>({
    id: 'publishResults',
    who: guidesTheRoom,
    when: (subject) => reportIs('received')(subject) && waitsFor(subject, 'publish_results'),
    // One text a responsibility; a recommendation of which none came says where it stands.
    fields: ({ outcome }) =>
      Object.fromEntries(resultsAsked(outcome).map(({ id, label, initial }) => [id, paragraph(label, { max: 5000, initial })])),
    send: (values, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/results', {
          params: { path: ofCase(subject), header: by(key) },
          body: {
            results: resultsAsked(subject.outcome).map(({ id, of }) => ({ ...of, what: values[id] ?? '', evidence: [] })),
          },
        }),
      ),
  }),
  action<WithEvidence & { readonly responsibilityId: string; readonly lasting: boolean; readonly note?: string }>({
    id: 'checkLasting',
    who: roleInOwnPlace('supervisor', 'member'),
    when: (subject) => responsibilities(subject, 'verified').length > 0 && subject.evaluation !== null,
    fields: (subject) => ({
      responsibilityId: choice('responsibility', responsibilities(subject, 'verified').map(responsibilityOption)),
      lasting: yesNo('lasting'),
      note: paragraph('note', { optional: true, max: 5000 }),
      evidence: evidence({ optional: true }),
    }),
    send: ({ responsibilityId, evidence: files, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/lasting-check', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
          body: { ...body, evidence: files ?? [] },
        }),
      ),
  }),
  action<Schemas['ExtensionGrant'] & { readonly responsibilityId: string }>({
    id: 'grantExtension',
    who: role('party_organisation', 'deciding_body'),
    when: (subject) => extensionsToAnswer(subject).length > 0,
    presses: always,
    fields: (subject) => ({
      responsibilityId: choice('responsibility', extensionsToAnswer(subject)),
      dueOn: day('grantedUntil', { optional: true, from: today(), hint: 'grantedUntil' }),
      reason: paragraph('reason'),
    }),
    send: ({ responsibilityId, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/extension/grant', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
          body,
        }),
      ),
  }),
  action<{ readonly responsibilityId: string; readonly reason: string }>({
    id: 'refuseExtension',
    who: role('party_organisation', 'deciding_body'),
    when: (subject) => extensionsToAnswer(subject).length > 0,
    presses: always,
    fields: (subject) => ({ responsibilityId: choice('responsibility', extensionsToAnswer(subject)), reason: paragraph('reason') }),
    send: ({ responsibilityId, reason }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/extension/refusal', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
          body: { reason },
        }),
      ),
  }),
  action<Schemas['ResponsibilityHandover'] & { readonly responsibilityId: string }>({
    id: 'handOverResponsibility',
    who: role('responsible_unit', 'party_organisation', 'deciding_body'),
    when: (subject) => toHandOver(subject).length > 0,
    // Refused by its unit, it lies with nobody until it is given to another.
    presses: (subject) => responsibilities(subject, 'refused').some(({ assignedByBodyId }) => isOwnOrganisation(subject, assignedByBodyId)),
    fields: (subject) => ({
      responsibilityId: choice('responsibility', toHandOver(subject)),
      toUnitId: choice('toUnit', organisationOptions(subject, ['responsible_unit'])),
      reason: paragraph('reason'),
    }),
    send: ({ responsibilityId, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/handover', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
          body,
        }),
      ),
  }),
  action<Schemas['ResponsibilityEnding'] & { readonly responsibilityId: string }>({
    id: 'endResponsibility',
    who: role('party_organisation', 'deciding_body'),
    when: (subject) => toEnd(subject).length > 0,
    fields: (subject) => ({
      responsibilityId: choice('responsibility', toEnd(subject)),
      reason: paragraph('reason', { hint: 'endResponsibility' }),
      basis: basis(),
    }),
    send: ({ responsibilityId, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/ending', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
          body,
        }),
      ),
  }),
  action<Schemas['Conversion']>({
    id: 'convertOutcome',
    who: anyOf(guidesTheRoom, roleInOwnPlace('member')),
    when: reportIs('received'),
    fields: () => ({
      kind: oneOf('conversion', 'conversion', codesOf('conversion')),
      reference: line('conversionReference', { hint: 'conversionReference' }),
      note: paragraph('note', { optional: true, max: 5000 }),
    }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/outcomes/outcomes/{caseId}/conversions', { params: { path: ofCase(subject), header: by(key) }, body })),
  }),
  action<Schemas['MediaReport']>({
    id: 'linkMediaReport',
    who: guidesTheRoom,
    when: ({ outcome }) => outcome !== null,
    fields: () => ({
      outlet: line('outlet'),
      title: line('title'),
      url: line('url', { max: 500, hint: 'url' }),
      on: pastDay('on'),
    }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/outcomes/outcomes/{caseId}/media-reports', { params: { path: ofCase(subject), header: by(key) }, body })),
  }),
  action<{ readonly how: string }>({
    id: 'closeOutcome',
    who: guidesTheRoom,
    when: closable,
    fields: () => ({ how: oneOf('closedHow', 'closedHow', codesOf('closedHow'), { initial: 'delivered', hint: 'closedHow' }) }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/outcomes/outcomes/{caseId}/closing', { params: { path: ofCase(subject), header: by(key) }, body })),
  }),
];
