import { anyOf, may } from '#libs/access';

/** 议事室联络员 of the room that holds the case, or the CPPCC office that guides it. */
export const guidesTheRoom = anyOf(
  may({ roles: ['coordinator'], where: 'own-room' }),
  may({ roles: ['cppcc_office'], where: 'own-jurisdiction' }),
);

/** The Party committee to which a report goes. That it went to this one is the decision's rule. */
export const receivesReports = may({ roles: ['party_organisation'], where: 'own-organisation' });

/** Bodies with a part in the case. Which of them is competent for what is the decision's rule. */
export const decidesForItsBody = may({ roles: ['party_organisation', 'deciding_body'], where: 'own-organisation' });

export const worksForAUnit = may({ roles: ['responsible_unit'], where: 'own-organisation' });

/** 督查单位 */
export const supervises = may({ roles: ['supervisor'], where: 'own-jurisdiction' });

/** Whoever looks at what was done. That a resident sat in the consultation, and that nobody verifies their own work, are the decision's rules. */
export const verifies = anyOf(
  may({ roles: ['supervisor', 'member'], where: 'own-jurisdiction' }),
  may({ roles: ['resident'], where: 'anywhere' }),
);

export const checksThatItLasts = may({ roles: ['supervisor', 'member'], where: 'own-jurisdiction' });
