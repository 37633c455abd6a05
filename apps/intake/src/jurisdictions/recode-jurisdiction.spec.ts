import { describe, it } from '@jest/globals';
import { JurisdictionRecoded } from '#libs/contracts';
import { specification } from '#libs/event-sourcing/testing';
import { aTownshipRegistered, township } from './jurisdiction.fixtures.js';
import { jurisdictionStream } from './jurisdiction.js';
import { recodeJurisdiction, RecodeJurisdiction } from './recode-jurisdiction.js';

const { given } = specification(jurisdictionStream.fold);
const to = (code: string, from = '2024-06-30', edition = '2024') => new RecodeJurisdiction(township, { code, edition, from });

describe('recoding a jurisdiction', () => {
  it('gives it the code of a newer edition', () => {
    given(aTownshipRegistered())
      .when(recodeJurisdiction, to('320699102'))
      .then(JurisdictionRecoded({ code: '320699102', edition: '2024', from: '2024-06-30' }));
  });
  it('refuses a code that would hold from before the present one', () => {
    given(aTownshipRegistered()).when(recodeJurisdiction, to('320699102', '2020-01-01')).thenRefused('jurisdiction.older-than-its-code');
  });
  it('refuses a code of another level', () => {
    given(aTownshipRegistered()).when(recodeJurisdiction, to('320699')).thenRefused('jurisdiction.code-of-another-level');
  });
  it('has nothing to record for the code it has', () => {
    given(aTownshipRegistered())
      .when(recodeJurisdiction, to('320699001', '2023-06-30', '2023'))
      .thenNothing();
  });
});
