import { describe, it } from '@jest/globals';
import { ConsultationOpened } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import { consultationFold } from './consultation.js';
import { opened, RULES } from './consultation.fixtures.js';
import { openConsultation } from './open-consultation.js';

const consultation = specification(consultationFold);
const topic = {
  roomId: id(2),
  partnerRoomIds: [],
  title: '幸福里三号楼加装电梯',
  question: '电梯装不装、费用怎么分摊？',
  theme: 'livelihood' as const,
  visibility: { level: 'public' as const },
  stakeholderGroups: [{ code: 'upper_floors', name: '四层以上住户', why: '上下楼不便' }],
  approvedBy: id(4),
};

describe('opening a consultation', () => {
  it('freezes the rules of the day in the event', () => {
    consultation
      .given()
      .when(openConsultation, { topic, jurisdictionId: id(5), rules: RULES })
      .then(ConsultationOpened({ ...topic, rules: RULES }));
  });
  it('happens once, even when the topic is approved anew', () => {
    consultation
      .given(opened())
      .when(openConsultation, { topic, jurisdictionId: id(5), rules: { ...RULES, version: 'later' } })
      .thenNothing();
  });
});
