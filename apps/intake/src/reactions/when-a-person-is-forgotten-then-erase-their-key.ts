import type { SubjectKeys } from '#libs/personal-data';
import type { Reaction } from '#libs/projections';

/**
 * The word is recorded first, the key goes second: a crash between the two, or keys that come back from a backup, end with the key
 * erased, because this runs again from its checkpoint or is sent back to an earlier one.
 */
export const whenAPersonIsForgottenThenEraseTheirKey = (keys: Pick<SubjectKeys, 'erase'>): Reaction => ({
  name: 'when-a-person-is-forgotten-then-erase-their-key',
  carriers: ['log'],
  on: ['PersonForgotten'],
  react: (event) => keys.erase(event.metadata.partitionKey),
});
