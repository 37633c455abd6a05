import type { Principal } from '#libs/access';
import { Problem } from '#libs/http';

/** A partner is an organisation: whoever acts for none has nothing here. @throws Problem */
export const organisationOf = ({ organisationId }: Principal): string => {
  if (organisationId === undefined) throw new Problem('partner.no-organisation');
  return organisationId;
};
