import { ConsultationOpened, type ConsultationEvent } from '#libs/contracts';
import type { Decide } from '#libs/event-sourcing';
import type { Theme, VisibilityLevel } from '#libs/shared-kernel';
import type { Consultation, Rules, StakeholderGroup } from './consultation.js';

/** What an approved topic says; a reaction's command. */
export class OpenConsultation {
  constructor(
    readonly caseId: string,
    readonly jurisdictionId: string | null,
    readonly topic: {
      readonly roomId: string;
      readonly partnerRoomIds: string[];
      readonly title: string;
      readonly question: string;
      readonly theme: Theme;
      readonly visibility: { readonly level: VisibilityLevel; readonly reason?: string };
      readonly stakeholderGroups: StakeholderGroup[];
      readonly approvedBy: string;
    },
  ) {}
}

export interface OpenConsultationUnderRules {
  readonly topic: OpenConsultation['topic'];
  readonly jurisdictionId: string;
  /** Of the room's jurisdiction today; frozen in the event. */
  readonly rules: Rules;
}

export const openConsultation: Decide<OpenConsultationUnderRules, Consultation, ConsultationEvent> = ({ topic, rules }, consultation) =>
  consultation.status === 'not_opened' ? [ConsultationOpened({ ...topic, rules })] : [];
