import { describe, it } from '@jest/globals';
import { RecommendationDecided } from '#libs/contracts';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import type { DecisionKind } from '#libs/shared-kernel';
import { decideRecommendation, type PreparedDecision } from './decide-recommendation.js';
import {
  COUNTY,
  decided,
  drafted,
  GOVERNMENT,
  MEETING,
  onTheDesk,
  PARTY,
  R1,
  R2,
  received,
  recommendation,
  submitted,
} from './outcome.fixtures.js';
import { outcomeFold } from './outcome.js';

const { given } = specification(outcomeFold);
const body = (organisationId: string) => aContext({ actor: { role: 'deciding_body', organisationId } });
const decision = (kind: DecisionKind, over: Partial<PreparedDecision> = {}, referredTo?: string): PreparedDecision => ({
  recommendationId: R1,
  said: { decision: kind, reasons: '可行。', basis: MEETING, referredTo },
  deciderLevel: 'township',
  referredLevel: null,
  ...over,
});
const referral = (to: string, referredLevel: 'county' | 'township' = 'county') => decision('referred_up', { referredLevel }, to);

describe('deciding a recommendation', () => {
  it.each<DecisionKind>(['adopt', 'adopt_in_part', 'planned', 'not_adopt'])(
    '%s, with reasons and a basis, by the body that received it',
    (kind) => {
      given(...onTheDesk)
        .when(decideRecommendation, decision(kind), body(PARTY))
        .then(RecommendationDecided({ recommendationId: R1, decision: kind, reasons: '可行。', decidedByBodyId: PARTY, basis: MEETING }));
    },
  );
  it('belongs to the body that the consultation asked, where it named one', () => {
    const asked = given(drafted({ recommendations: [recommendation(R1, { toBodyId: GOVERNMENT })] }), submitted(), received());
    asked.when(decideRecommendation, decision('adopt'), body(PARTY)).thenRefused('recommendation.not-competent');
    asked.when(decideRecommendation, decision('adopt'), body(GOVERNMENT)).thenMatch({ type: 'RecommendationDecided' });
  });
  it('is refused to whoever acts for no body', () => {
    given(...onTheDesk)
      .when(decideRecommendation, decision('adopt'), aContext({ actor: { role: 'deciding_body' } }))
      .thenRefused('recommendation.not-competent');
  });
  it('is refused before the report is received', () => {
    given(drafted(), submitted()).when(decideRecommendation, decision('adopt'), body(PARTY)).thenRefused('recommendation.not-on-the-desk');
  });
  it('is refused for one that the report doesn’t hold', () => {
    given(...onTheDesk)
      .when(decideRecommendation, decision('adopt', { recommendationId: id(99) }), body(PARTY))
      .thenRefused('recommendation.unknown');
  });
  it('is done once, and said again changes nothing', () => {
    given(...onTheDesk, decided(R1))
      .when(decideRecommendation, decision('adopt'), body(PARTY))
      .thenNothing();
  });
  it('is not taken back by another decision', () => {
    given(...onTheDesk, decided(R1))
      .when(decideRecommendation, decision('not_adopt'), body(PARTY))
      .thenRefused('recommendation.already-decided');
  });
});

describe('referring a recommendation up', () => {
  it('names the body above', () => {
    given(...onTheDesk)
      .when(decideRecommendation, referral(COUNTY), body(PARTY))
      .thenMatch({ type: 'RecommendationDecided', data: { decision: 'referred_up', referredTo: COUNTY } });
  });
  it('is refused without one, and a body above is refused with any other decision', () => {
    given(...onTheDesk)
      .when(decideRecommendation, decision('referred_up'), body(PARTY))
      .thenRefused('recommendation.referral-incomplete');
    given(...onTheDesk)
      .when(decideRecommendation, decision('adopt', { referredLevel: 'county' }, COUNTY), body(PARTY))
      .thenRefused('recommendation.referral-incomplete');
  });
  it('is refused sideways', () => {
    given(...onTheDesk)
      .when(decideRecommendation, referral(GOVERNMENT, 'township'), body(PARTY))
      .thenRefused('recommendation.referral-not-upwards');
  });
  const referred = decided(R2, { decision: 'referred_up', referredTo: COUNTY });
  it('is answered later by that body, and by no other', () => {
    const up = given(...onTheDesk, referred);
    up.when(decideRecommendation, decision('adopt', { recommendationId: R2, deciderLevel: 'county' }), body(COUNTY)).thenMatch({
      type: 'RecommendationDecided',
      data: { decidedByBodyId: COUNTY },
    });
    up.when(decideRecommendation, decision('adopt', { recommendationId: R2 }), body(PARTY)).thenRefused('recommendation.not-competent');
  });
  it('said twice changes nothing', () => {
    given(...onTheDesk, referred)
      .when(decideRecommendation, { ...referral(COUNTY), recommendationId: R2 }, body(PARTY))
      .thenNothing();
  });
});
