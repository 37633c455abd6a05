import { z } from 'zod';
import { ConsultationResumed, ConsultationSuspended, ConsultationTerminated, type ConsultationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import { Reason } from '../fields.js';
import type { Consultation } from './consultation.js';
import { opened, underWay } from './standing.js';

export const StopBody = z.strictObject({ reason: Reason }).meta({ id: 'StopConsultation' });

export class SuspendConsultation {
  constructor(
    readonly caseId: string,
    readonly reason: string,
  ) {}
}
export class ResumeConsultation {
  constructor(
    readonly caseId: string,
    readonly reason: string,
  ) {}
}
export class TerminateConsultation {
  constructor(
    readonly caseId: string,
    readonly reason: string,
  ) {}
}

export const suspendConsultation: Decide<SuspendConsultation, Consultation, ConsultationEvent> = ({ reason }, consultation) => {
  if (consultation.status === 'suspended') return [];
  underWay(consultation);
  return [ConsultationSuspended({ reason: maskPersonalData(reason) })];
};

export const resumeConsultation: Decide<ResumeConsultation, Consultation, ConsultationEvent> = ({ reason }, consultation) => {
  if (consultation.status === 'suspended') return [ConsultationResumed({ reason: maskPersonalData(reason) })];
  underWay(consultation);
  return [];
};

export const terminateConsultation: Decide<TerminateConsultation, Consultation, ConsultationEvent> = ({ reason }, consultation) => {
  const { status } = opened(consultation);
  if (status === 'terminated') return [];
  if (status === 'concluded') throw new RuleBroken('consultation.concluded');
  return [ConsultationTerminated({ reason: maskPersonalData(reason) })];
};

/** A reaction's command: the approval it rests on is gone. */
export class TerminateWithTopic {
  constructor(
    readonly caseId: string,
    readonly reason: string,
  ) {}
}

export const terminateWithTopic: Decide<TerminateWithTopic, Consultation, ConsultationEvent> = ({ reason }, { status }) =>
  status === 'under_way' || status === 'suspended' ? [ConsultationTerminated({ reason })] : [];
