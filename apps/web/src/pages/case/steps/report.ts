import { answer, api, type Schemas } from '../../../api/client';
import { choice, codesOf, line, oneOf, paragraph } from '../../../forms/controls';
import type { Subject } from '../subject';
import { action, always, type AnyAction, by, ofCase } from './action';
import { guidesTheRoom, isOwnOrganisation, role } from './standing';
import { organisationOptions, reportIs } from './things';

const sentBackForItsWording = ({ outcome }: Subject): boolean =>
  outcome?.report.status === 'returned' && outcome.report.returns.at(-1)?.backTo === 'report';

/** 报送成果 */
export const REPORT_STEPS: readonly AnyAction[] = [
  action<Schemas['OutcomeReportRevision']>({
    id: 'reviseReport',
    who: guidesTheRoom,
    when: (subject) => reportIs('drafted')(subject) || sentBackForItsWording(subject),
    fields: (subject) => ({
      summary: paragraph('summary', { max: 5000, rows: 5, initial: subject.outcome?.summary ?? undefined }),
      answering: paragraph('answering', { optional: !sentBackForItsWording(subject), hint: 'answeringReport' }),
    }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/outcomes/outcomes/{caseId}/report/revision', { params: { path: ofCase(subject), header: by(key) }, body })),
  }),
  action<Schemas['OutcomeReportSubmission']>({
    id: 'submitReport',
    who: guidesTheRoom,
    when: reportIs('drafted'),
    fields: (subject) => ({
      documentNumber: line('documentNumber', { optional: true, max: 100 }),
      toBodyId: choice('toBody', organisationOptions(subject, ['party_organisation']), { optional: true, hint: 'toBodyOfReport' }),
    }),
    send: (body, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/report/submission', { params: { path: ofCase(subject), header: by(key) }, body }),
      ),
  }),
  action<Schemas['OutcomeReportReceipt']>({
    id: 'receiveReport',
    who: role('party_organisation'),
    when: (subject) => reportIs('submitted')(subject) && isOwnOrganisation(subject, subject.outcome?.report.toBodyId ?? null),
    presses: always,
    fields: () => ({ receiptNo: line('receiptNo', { optional: true, max: 100 }) }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/outcomes/outcomes/{caseId}/report/receipt', { params: { path: ofCase(subject), header: by(key) }, body })),
  }),
  action<Schemas['OutcomeReportReturn']>({
    id: 'returnReport',
    who: role('party_organisation'),
    when: (subject) => reportIs('submitted')(subject) && isOwnOrganisation(subject, subject.outcome?.report.toBodyId ?? null),
    fields: () => ({ backTo: oneOf('backTo', 'backTo', codesOf('backTo'), { initial: 'consult' }), reasons: paragraph('reasons') }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/outcomes/outcomes/{caseId}/report/return', { params: { path: ofCase(subject), header: by(key) }, body })),
  }),
];
