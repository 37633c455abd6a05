import { describe, it } from '@jest/globals';
import { JurisdictionRegistered } from '#libs/contracts';
import { specification } from '#libs/event-sourcing/testing';
import { aTownshipRegistered, county } from './jurisdiction.fixtures.js';
import { jurisdictionStream } from './jurisdiction.js';
import { registerJurisdiction, RegisterJurisdiction, type JurisdictionRegistration } from './register-jurisdiction.js';

const { given } = specification(jurisdictionStream.fold);
const township: JurisdictionRegistration = {
  level: 'township',
  name: '示范镇',
  parentId: county,
  code: '320699001',
  edition: '2023',
  from: '2023-06-30',
};
const under = (parentLevel: 'prefecture' | 'county' | 'village' | null, over: Partial<JurisdictionRegistration> = {}) => ({
  command: new RegisterJurisdiction({ ...township, ...over }),
  parentLevel,
});

describe('registering a jurisdiction', () => {
  it('puts it one level below its parent', () => {
    given().when(registerJurisdiction, under('county')).then(JurisdictionRegistered(township));
  });
  it('lets the top of the tree stand without a parent', () => {
    given()
      .when(registerJurisdiction, under(null, { level: 'province', parentId: null, code: '32', name: '示范省' }))
      .thenMatch({ type: 'JurisdictionRegistered', data: { parentId: null } });
  });
  it('refuses to skip a level', () => {
    given().when(registerJurisdiction, under('prefecture')).thenRefused('jurisdiction.not-one-level-below-its-parent');
  });
  it('refuses a parent below it', () => {
    given().when(registerJurisdiction, under('village')).thenRefused('jurisdiction.not-one-level-below-its-parent');
  });
  it('lets a park lie directly below the city, with a code of its own kind', () => {
    given()
      .when(registerJurisdiction, under('prefecture', { park: true, code: '320671' }))
      .thenMatch({ type: 'JurisdictionRegistered', data: { park: true, code: '320671' } });
  });
  it('refuses a park above its parent', () => {
    given()
      .when(registerJurisdiction, under('village', { park: true }))
      .thenRefused('jurisdiction.not-one-level-below-its-parent');
  });
  it('refuses a code whose length is that of another level', () => {
    given()
      .when(registerJurisdiction, under('county', { code: '320699' }))
      .thenRefused('jurisdiction.code-of-another-level');
  });
  it('has nothing to record when it is registered already', () => {
    given(aTownshipRegistered()).when(registerJurisdiction, under('county')).thenNothing();
  });
});
