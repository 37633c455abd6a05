import { anyOf, may } from '#libs/access';

/** 议事室联络员 of the room that holds the case, or the CPPCC office that guides it. */
export const guidesTheRoom = anyOf(
  may({ roles: ['coordinator'], where: 'own-room' }),
  may({ roles: ['cppcc_office'], where: 'own-jurisdiction' }),
);

/** Whoever measures: not the room itself. */
export const measures = may({ roles: ['cppcc_office', 'evaluator', 'supervisor'], where: 'own-jurisdiction' });

/** The room, or whoever measures, ends the asking. */
export const asksPeople = anyOf(guidesTheRoom, measures);

/** Independent assessment is called in from above the room. */
export const callsInAThirdParty = may({ roles: ['cppcc_office', 'supervisor'], where: 'own-jurisdiction' });

/** The evaluator that was called in. */
export const assesses = may({ roles: ['evaluator'], where: 'own-organisation' });

/** Those whose work it is about answer and contest. */
export const isMeasured = anyOf(
  may({ roles: ['coordinator'], where: 'own-room' }),
  may({ roles: ['cppcc_office', 'party_organisation', 'responsible_unit', 'deciding_body'], where: 'own-jurisdiction' }),
);

/** Anybody signed in; that they took part or raised it is the decision's rule, which knows them by pseudonym. */
export const speaksForThemselves = may({ roles: 'signed-in', where: 'anywhere' });
