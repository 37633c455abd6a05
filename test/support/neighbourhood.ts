import type { Caller, Cast, Done } from './actors.js';

/** A town with what one consultation needs: bodies, people in office, residents, and a room that is ready or about to be. */
export interface Neighbourhood {
  readonly county: string;
  readonly town: string;
  readonly village: string;
  readonly partyCommittee: string;
  readonly office: Caller;
  readonly officeColleague: Caller;
  readonly party: Caller;
  readonly unit: string;
  readonly unitClerk: Caller;
  readonly supervisor: Caller;
  readonly evaluator: Caller;
  readonly evaluatorOrganisation: string;
  readonly member: Caller;
  readonly residents: readonly Caller[];
  readonly gridWorker: Caller;
  readonly roomId: string;
  /** Signed in with the room's id in the token. */
  readonly coordinator: Caller;
}

const FROM = '2025-01-01';

/** Registers everything but the room's readiness: the story tries its gates itself. */
export const settleNeighbourhood = async (cast: Cast, edition = '2023'): Promise<Neighbourhood> => {
  const { operator } = cast;
  const jurisdiction = async (level: string, name: string, code: string, parentId: string | null): Promise<string> =>
    (await operator.does('intake/jurisdictions', { level, name, code, parentId, edition, from: FROM })).id;
  const city = await jurisdiction('prefecture', '示范市', '3299', null);
  const county = await jurisdiction('county', '示范区', '329901', city);
  const town = await jurisdiction('township', '示范街道', '329901001', county);
  const village = await jurisdiction('village', '示范社区', '329901001001', town);
  // The first command that needs the tree waits for whichever bus has just been joined.
  await operator.eventuallySees(`intake/jurisdictions/${village}`, () => true);
  const organisation = async (
    kinds: readonly string[],
    name: string,
    level: string,
    jurisdictionId: string,
    more: object = {},
  ): Promise<string> => (await operator.does('intake/organisations', { kinds, name, level, jurisdictionId, ...more })).id;
  const partyCommittee = await organisation(['party_organisation'], '示范街道党工委', 'township', town);
  const cppcc = await organisation(['cppcc_office'], '示范区政协机关', 'county', county);
  const unit = await organisation(['responsible_unit', 'government'], '示范街道城管中队', 'township', town);
  const supervision = await organisation(['supervisor'], '示范区督查室', 'county', county, { supervisorKind: 'party' });
  const evaluatorOrganisation = await organisation(['evaluator'], '示范评估中心', 'county', county);

  const office = await cast.joins('政协专干·示范', county, { role: 'cppcc_office', organisationId: cppcc, jurisdictionId: county });
  const officeColleague = await cast.joins('政协专干·示范二', county, {
    role: 'cppcc_office',
    organisationId: cppcc,
    jurisdictionId: county,
  });
  const party = await cast.joins('党工委委员·示范', town, {
    role: 'party_organisation',
    organisationId: partyCommittee,
    jurisdictionId: town,
  });
  const unitClerk = await cast.joins('中队干部·示范', town, { role: 'responsible_unit', organisationId: unit, jurisdictionId: town });
  const supervisor = await cast.joins('督查员·示范', county, { role: 'supervisor', organisationId: supervision, jurisdictionId: county });
  const evaluator = await cast.joins('评估员·示范', county, {
    role: 'evaluator',
    organisationId: evaluatorOrganisation,
    jurisdictionId: county,
  });
  const member = await cast.joins('政协委员·示范', town, { role: 'member', jurisdictionId: town });
  const gridWorker = await cast.joins('网格员·示范', village, { role: 'grid_worker', jurisdictionId: village });
  const residents: Caller[] = [];
  for (let number = 1; number <= 6; number++)
    residents.push(await cast.joins(`演示居民0${number}`, village, { role: 'resident', jurisdictionId: village }));

  const room: Done = await office.does('intake/rooms', {
    kind: 'township',
    name: '示范街道协商议事室',
    homeJurisdictionId: town,
    approvingBodyId: partyCommittee,
  });
  const clerk = await cast.joins('议事室联络员·示范', town, { role: 'coordinator', jurisdictionId: town, roomIds: [room.id] });
  return {
    county,
    town,
    village,
    partyCommittee,
    office,
    officeColleague,
    party,
    unit,
    unitClerk,
    supervisor,
    evaluator,
    evaluatorOrganisation,
    member,
    residents,
    gridWorker,
    roomId: room.id,
    coordinator: clerk,
  };
};
