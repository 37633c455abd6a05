import type { Provider } from '@nestjs/common';
import { anyOf, may } from '#libs/access';
import { decisionHandler } from '#libs/command-handling';
import { knownJurisdiction, knownOrganisation, knownPath, knownPerson } from '../known.js';
import { isMember } from '../people/people.decisions.js';
import {
  activateRoom,
  ActivateRoom,
  closeRoom,
  CloseRoom,
  resumeRoom,
  ResumeRoom,
  succeedRoom,
  SucceedRoom,
  suspendRoom,
  SuspendRoom,
} from './activate-room.js';
import { appointConvenor, AppointConvenor, relieveConvenor, RelieveConvenor } from './appoint-convenor.js';
import { appointCoordinator, AppointCoordinator, relieveCoordinator, RelieveCoordinator } from './appoint-coordinator.js';
import {
  confirmRoomRequirement,
  ConfirmRoomRequirement,
  withdrawRoomRequirement,
  WithdrawRoomRequirement,
} from './confirm-room-requirement.js';
import { establishRoom, EstablishRoom } from './establish-room.js';
import { pairMember, PairMember, unpairMember, UnpairMember } from './pair-member.js';
import { roomStream } from './room.js';

const roomOf = ({ roomId }: { readonly roomId: string }): string => roomId;
/** 政协搭台: rooms are built and guided by the CPPCC office above them. */
const office = may({ roles: ['cppcc_office'], where: 'own-jurisdiction' });

export const roomDecisions: readonly Provider[] = [
  decisionHandler(EstablishRoom, {
    stream: roomStream,
    id: () => null,
    begins: ({ command }, id) => ({ partitionKey: id, correlationId: id, jurisdictionId: command.establishment.homeJurisdictionId }),
    prepare: async (command, lookUps) => {
      const { homeJurisdictionId, servesJurisdictionIds, hostedBy, approvingBodyId } = command.establishment;
      const [home, homePath, approvingBody] = await Promise.all([
        knownJurisdiction(lookUps, homeJurisdictionId),
        knownPath(lookUps, homeJurisdictionId),
        knownOrganisation(lookUps, approvingBodyId),
        ...servesJurisdictionIds.map((id) => knownJurisdiction(lookUps, id)),
        ...hostedBy.map((id) => knownOrganisation(lookUps, id)),
      ]);
      return { command, homeLevel: home.level, homePath, approvingBody };
    },
    decide: establishRoom,
    policy: anyOf(office, may({ roles: ['operator'], where: 'anywhere' })),
  }),
  decisionHandler(ConfirmRoomRequirement, { stream: roomStream, id: roomOf, decide: confirmRoomRequirement, policy: office }),
  decisionHandler(WithdrawRoomRequirement, { stream: roomStream, id: roomOf, decide: withdrawRoomRequirement, policy: office }),
  decisionHandler(AppointConvenor, {
    stream: roomStream,
    id: roomOf,
    prepare: async (command, lookUps) => {
      await knownPerson(lookUps, command.appointment.personId);
      return command;
    },
    decide: appointConvenor,
    policy: may({ roles: ['cppcc_office', 'party_organisation'], where: 'own-jurisdiction' }),
  }),
  decisionHandler(RelieveConvenor, {
    stream: roomStream,
    id: roomOf,
    decide: relieveConvenor,
    policy: may({ roles: ['cppcc_office', 'party_organisation'], where: 'own-jurisdiction' }),
  }),
  decisionHandler(AppointCoordinator, {
    stream: roomStream,
    id: roomOf,
    prepare: async (command, lookUps) => {
      await knownPerson(lookUps, command.appointment.personId);
      return command;
    },
    decide: appointCoordinator,
    policy: office,
  }),
  decisionHandler(RelieveCoordinator, { stream: roomStream, id: roomOf, decide: relieveCoordinator, policy: office }),
  decisionHandler(PairMember, {
    stream: roomStream,
    id: roomOf,
    prepare: async (command, lookUps) => ({ command, isMember: await isMember(lookUps, command.pairing.personId) }),
    decide: pairMember,
    policy: office,
  }),
  decisionHandler(UnpairMember, { stream: roomStream, id: roomOf, decide: unpairMember, policy: office }),
  decisionHandler(ActivateRoom, { stream: roomStream, id: roomOf, decide: activateRoom, policy: office }),
  decisionHandler(SuspendRoom, { stream: roomStream, id: roomOf, decide: suspendRoom, policy: office }),
  decisionHandler(ResumeRoom, { stream: roomStream, id: roomOf, decide: resumeRoom, policy: office }),
  decisionHandler(CloseRoom, { stream: roomStream, id: roomOf, decide: closeRoom, policy: office }),
  decisionHandler(SucceedRoom, {
    stream: roomStream,
    id: roomOf,
    prepare: async (command, { load }) => ({
      command,
      successorStatus: (await load(roomStream, command.succession.by))?.status ?? ('unknown' as const),
    }),
    decide: succeedRoom,
    policy: office,
  }),
];
