import { describe, it } from '@jest/globals';
import { JurisdictionMoved } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import { aTownshipRegistered, county, township } from './jurisdiction.fixtures.js';
import { jurisdictionStream } from './jurisdiction.js';
import { moveJurisdiction, MoveJurisdiction } from './move-jurisdiction.js';

const { given } = specification(jurisdictionStream.fold);
const other = id(4009);
const under = (parentId: string, parentLevel: 'prefecture' | 'county' | 'township') => ({
  command: new MoveJurisdiction(township, { parentId, from: '2026-01-01', reason: '区划调整' }),
  parentLevel,
});

describe('moving a jurisdiction', () => {
  it('puts it below another parent of the level above', () => {
    given(aTownshipRegistered())
      .when(moveJurisdiction, under(other, 'county'))
      .then(JurisdictionMoved({ parentId: other, from: '2026-01-01', reason: '区划调整' }));
  });
  it('refuses a parent of its own level', () => {
    given(aTownshipRegistered())
      .when(moveJurisdiction, under(other, 'township'))
      .thenRefused('jurisdiction.not-one-level-below-its-parent');
  });
  it('refuses to skip a level, unless it is a park', () => {
    given(aTownshipRegistered())
      .when(moveJurisdiction, under(other, 'prefecture'))
      .thenRefused('jurisdiction.not-one-level-below-its-parent');
    given(aTownshipRegistered({ park: true }))
      .when(moveJurisdiction, under(other, 'prefecture'))
      .thenMatch({ type: 'JurisdictionMoved' });
  });
  it('has nothing to record where it lies there already', () => {
    given(aTownshipRegistered()).when(moveJurisdiction, under(county, 'county')).thenNothing();
  });
});
