import { describe, it } from '@jest/globals';
import { ConcernRaised } from '#libs/contracts';
import { inClear } from '#libs/event-sourcing';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import { aConcernRaised } from './concern.fixtures.js';
import { concernStream } from './concern.js';
import { raiseConcern, RaiseConcern, type NewConcern } from './raise-concern.js';

const { given } = specification(concernStream.fold);
const place = id(4000);
const me = id(31);
const words: NewConcern = { route: 'web', jurisdictionId: place, title: '楼道没有扶手', text: '请联系 13812345678', attachments: [] };
const raise = (over: Partial<NewConcern> = {}, behalf: string | null = null) => ({
  command: new RaiseConcern({ ...words, ...over }),
  behalf,
});
const resident = aContext({ participantId: me, actor: { personId: me, role: 'resident' } });
const gridWorker = aContext({ participantId: id(41), actor: { personId: id(42), role: 'grid_worker' } });
const partner = aContext({ participantId: id(43), actor: { personId: id(44), role: 'partner', organisationId: id(300) } });

describe('raising a concern', () => {
  it("keeps a resident's words sealed and shows a masked copy", () => {
    given()
      .when(raiseConcern, raise(), resident)
      .then(
        ConcernRaised({
          route: 'web',
          jurisdictionId: place,
          title: { original: inClear('concern.title', me, '楼道没有扶手'), published: '楼道没有扶手' },
          text: { original: inClear('concern.text', me, '请联系 13812345678'), published: '请联系 〔电话〕' },
          attachments: [],
          raisedBy: me,
        }),
      );
  });
  it('lets a grid worker write down what a resident says, in the name of the resident', () => {
    given()
      .when(raiseConcern, raise({ route: 'grid', place: '三号楼' }, me), gridWorker)
      .thenMatch({
        type: 'ConcernRaised',
        data: {
          raisedBy: me,
          title: { original: { subject: me } },
          text: { original: { subject: me } },
          place: { original: { subject: me } },
        },
      });
  });
  it('lets a grid worker record what they saw on the round, raised by nobody in particular', () => {
    given()
      .when(raiseConcern, raise({ route: 'grid' }), gridWorker)
      .thenMatch({ type: 'ConcernRaised', data: { text: { original: { subject: id(41) } } } });
  });
  it('refuses a resident who speaks for another one', () => {
    given()
      .when(raiseConcern, raise({}, id(99)), resident)
      .thenRefused('concern.residents-speak-for-themselves');
  });
  it("takes over a partner's concern under the partner's own id, with nobody as its author", () => {
    given()
      .when(raiseConcern, raise({ route: 'hotline_12345', externalId: 'WO-1' }), partner)
      .thenMatch({
        type: 'ConcernRaised',
        data: { source: { partnerId: id(300), externalId: 'WO-1' }, text: { original: null } },
      });
  });
  it('asks a partner for its own id, and takes one from nobody else', () => {
    given()
      .when(raiseConcern, raise({ route: 'hotline_12345' }), partner)
      .thenRefused('concern.partner-names-its-own-id');
    given()
      .when(raiseConcern, raise({ externalId: 'WO-1' }), resident)
      .thenRefused('concern.external-ids-are-partners');
  });
  it('has nothing to record when it is raised already', () => {
    given(aConcernRaised()).when(raiseConcern, raise(), resident).thenNothing();
  });
});
