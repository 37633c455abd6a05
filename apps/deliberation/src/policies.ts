import { anyOf, may, type Policy } from '#libs/access';

/** 议事室联络员 of the room that holds the case. */
export const runsTheRoom = may({ roles: ['coordinator'], where: 'own-room' });

/** Those who write down what somebody says who doesn't use a phone (铁脚板): the room's coordinator, the grid worker of the place. */
export const writesDownForOthers = anyOf(runsTheRoom, may({ roles: ['grid_worker'], where: 'own-jurisdiction' }));

/** Whoever convenes in the room: its coordinator, or a convenor, whose token names the room. */
export const convenesInTheRoom = may({ roles: ['coordinator', 'member', 'party_organisation', 'cppcc_office'], where: 'own-room' });

/** The coordinator, or the CPPCC office that guides the room. */
export const guidesTheRoom = anyOf(runsTheRoom, may({ roles: ['cppcc_office'], where: 'own-jurisdiction' }));

/** Those who go and see. Whether they are on the team of the investigation is a rule of the decision. */
export const goesAndSees = anyOf(
  runsTheRoom,
  may({ roles: ['member', 'cppcc_office', 'grid_worker'], where: ['own-room', 'own-jurisdiction'] }),
);

/** Whoever has a seat, in whichever role they signed in. That the seat is theirs is checked by pseudonym, in the decision. */
export const speaksForThemselves = may({ roles: 'signed-in', where: 'anywhere' });

/** The Party organisation and the CPPCC office over the room stop, resume and reopen, as does the room itself. */
export const oversees = anyOf(runsTheRoom, may({ roles: ['cppcc_office', 'party_organisation'], where: 'own-jurisdiction' }));

/** Approval was the Party organisation's: it alone can end what it let begin. */
export const ends = may({ roles: ['party_organisation'], where: 'own-jurisdiction' });

/** Bodies that questions are referred up to. Which question is whose is a rule of the decision. */
export const answersForItsBody = may({
  roles: ['party_organisation', 'deciding_body', 'cppcc_office', 'responsible_unit', 'supervisor'],
  where: 'own-organisation',
});

/** What a view shows of a case depends on the case's visibility, row by row: see visible-cases. */
export const whatTheCaseAllows: Policy<never> = may({ roles: 'anybody', where: 'anywhere' });
