import { describe, it } from '@jest/globals';
import { OrganisationRegistered, OrganisationRenamed } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import { organisationStream } from './organisation.js';
import { renameOrganisation, RenameOrganisation } from './rename-organisation.js';

const { given } = specification(organisationStream.fold);
const bureau = OrganisationRegistered({ kinds: ['government'], name: '示范区住建局', level: 'county', jurisdictionId: id(4001) });
const to = (name: string) => new RenameOrganisation(id(1), { name, reason: '机构改革' });

describe('renaming an organisation', () => {
  it('records the new name and why', () => {
    given(bureau)
      .when(renameOrganisation, to('示范区住房城乡建设局'))
      .then(OrganisationRenamed({ name: '示范区住房城乡建设局', reason: '机构改革' }));
  });
  it('refuses an organisation that nobody registered', () => {
    given().when(renameOrganisation, to('示范区住房城乡建设局')).thenRefused('organisation.unknown');
  });
  it('has nothing to record for the name it has', () => {
    given(bureau).when(renameOrganisation, to('示范区住建局')).thenNothing();
  });
});
