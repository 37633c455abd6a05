import type { Subject } from '../subject';

/*
 * Where a person stands towards a case, as the policies ask it (docs/policies.md): each is named after the services' policy it mirrors.
 */

type Role =
  | 'grid_worker'
  | 'member'
  | 'coordinator'
  | 'cppcc_office'
  | 'party_organisation'
  | 'deciding_body'
  | 'responsible_unit'
  | 'supervisor'
  | 'evaluator';

const is = ({ session }: Subject, ...roles: readonly Role[]): boolean => (roles as readonly string[]).includes(session.role);
/** A topic that was raised one level is the upper room's. */
const roomOf = ({ one, topic }: Subject): string | null => topic?.roomId ?? one.roomId;
const inOwnRoom = (subject: Subject): boolean => (subject.session.roomIds ?? []).some((id) => id === roomOf(subject));
/** The case lies in the person's jurisdiction or below it. */
const inOwnPlace = ({ session, place }: Subject): boolean => session.jurisdictionId !== undefined && place.includes(session.jurisdictionId);

export const anybody = (): boolean => true;
export const role =
  (...roles: readonly Role[]) =>
  (subject: Subject): boolean =>
    is(subject, ...roles);
export const roleInOwnPlace =
  (...roles: readonly Role[]) =>
  (subject: Subject): boolean =>
    is(subject, ...roles) && inOwnPlace(subject);
export const anyOf =
  (...ways: readonly ((subject: Subject) => boolean)[]) =>
  (subject: Subject): boolean =>
    ways.some((way) => way(subject));

export const runsTheRoom = (subject: Subject): boolean => is(subject, 'coordinator') && inOwnRoom(subject);
export const guidesTheRoom = anyOf(runsTheRoom, roleInOwnPlace('cppcc_office'));
export const oversees = anyOf(runsTheRoom, roleInOwnPlace('cppcc_office', 'party_organisation'));
export const convenesInTheRoom = (subject: Subject): boolean =>
  is(subject, 'coordinator', 'member', 'cppcc_office', 'party_organisation') && inOwnRoom(subject);
export const writesDownForOthers = anyOf(runsTheRoom, roleInOwnPlace('grid_worker'));
export const goesAndSees = (subject: Subject): boolean =>
  runsTheRoom(subject) || (is(subject, 'grid_worker', 'member', 'cppcc_office') && (inOwnRoom(subject) || inOwnPlace(subject)));
export const measures = roleInOwnPlace('cppcc_office', 'supervisor', 'evaluator');
export const asksPeople = anyOf(guidesTheRoom, measures);
export const isMeasured = anyOf(runsTheRoom, roleInOwnPlace('cppcc_office', 'party_organisation', 'deciding_body', 'responsible_unit'));

/** The organisation that the person acts for. */
export const isOwnOrganisation = ({ session }: Subject, organisationId: string | null): boolean =>
  organisationId !== null && organisationId === session.organisationId;
/** They hold a seat of the case now. */
export const seated = ({ seats }: Subject): boolean => seats.some(({ status }) => status === 'accepted');
