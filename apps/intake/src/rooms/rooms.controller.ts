import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Commands, type PersonRequest } from '#libs/command-handling';
import { CommandRoute, IdParam } from '#libs/http';
import {
  ActivateRoom,
  CloseRoom,
  Closure,
  ResumeRoom,
  Resumption,
  SucceedRoom,
  Succession,
  SuspendRoom,
  Suspension,
} from './activate-room.js';
import { AppointConvenor, Appointment, Relief, RelieveConvenor } from './appoint-convenor.js';
import { AppointCoordinator, CoordinatorAppointment, CoordinatorRelief, RelieveCoordinator } from './appoint-coordinator.js';
import { Confirmation, ConfirmRoomRequirement, WithdrawnConfirmation, WithdrawRoomRequirement } from './confirm-room-requirement.js';
import { EstablishRoom, RoomEstablishment } from './establish-room.js';
import { Pairing, PairMember, Unpairing, UnpairMember } from './pair-member.js';

@Controller('rooms')
export class RoomsController {
  constructor(private readonly commands: Commands) {}

  @CommandRoute('Establish a room', { body: RoomEstablishment, operationId: 'establishRoom' })
  establishRoom(@Body() body: z.output<typeof RoomEstablishment>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new EstablishRoom(body), asked);
  }

  @CommandRoute('Confirm one of the four requirements', {
    path: ':roomId/confirmations',
    body: Confirmation,
    operationId: 'confirmRoomRequirement',
  })
  confirmRoomRequirement(@IdParam('roomId') roomId: string, @Body() body: z.output<typeof Confirmation>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new ConfirmRoomRequirement(roomId, body), asked);
  }

  @CommandRoute('Withdraw a confirmation', {
    path: ':roomId/confirmation-withdrawals',
    body: WithdrawnConfirmation,
    operationId: 'withdrawRoomRequirement',
  })
  withdrawRoomRequirement(
    @IdParam('roomId') roomId: string,
    @Body() body: z.output<typeof WithdrawnConfirmation>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new WithdrawRoomRequirement(roomId, body), asked);
  }

  @CommandRoute('Appoint a convenor', { path: ':roomId/convenors', body: Appointment, operationId: 'appointConvenor' })
  appointConvenor(@IdParam('roomId') roomId: string, @Body() body: z.output<typeof Appointment>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new AppointConvenor(roomId, body), asked);
  }

  @CommandRoute('Relieve a convenor', { path: ':roomId/convenor-reliefs', body: Relief, operationId: 'relieveConvenor' })
  relieveConvenor(@IdParam('roomId') roomId: string, @Body() body: z.output<typeof Relief>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new RelieveConvenor(roomId, body), asked);
  }

  @CommandRoute('Appoint a coordinator', { path: ':roomId/coordinators', body: CoordinatorAppointment, operationId: 'appointCoordinator' })
  appointCoordinator(
    @IdParam('roomId') roomId: string,
    @Body() body: z.output<typeof CoordinatorAppointment>,
    @Asked() asked: PersonRequest,
  ) {
    return this.commands.execute(new AppointCoordinator(roomId, body), asked);
  }

  @CommandRoute('Relieve a coordinator', {
    path: ':roomId/coordinator-reliefs',
    body: CoordinatorRelief,
    operationId: 'relieveCoordinator',
  })
  relieveCoordinator(@IdParam('roomId') roomId: string, @Body() body: z.output<typeof CoordinatorRelief>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new RelieveCoordinator(roomId, body), asked);
  }

  @CommandRoute('Pair a CPPCC member with the room', { path: ':roomId/members', body: Pairing, operationId: 'pairMember' })
  pairMember(@IdParam('roomId') roomId: string, @Body() body: z.output<typeof Pairing>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new PairMember(roomId, body), asked);
  }

  @CommandRoute('Unpair a member', { path: ':roomId/member-unpairings', body: Unpairing, operationId: 'unpairMember' })
  unpairMember(@IdParam('roomId') roomId: string, @Body() body: z.output<typeof Unpairing>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new UnpairMember(roomId, body), asked);
  }

  @CommandRoute('Let the room begin its work', { path: ':roomId/activation', operationId: 'activateRoom' })
  activateRoom(@IdParam('roomId') roomId: string, @Asked() asked: PersonRequest) {
    return this.commands.execute(new ActivateRoom(roomId), asked);
  }

  @CommandRoute('Suspend the room', { path: ':roomId/suspension', body: Suspension, operationId: 'suspendRoom' })
  suspendRoom(@IdParam('roomId') roomId: string, @Body() body: z.output<typeof Suspension>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new SuspendRoom(roomId, body.reason), asked);
  }

  @CommandRoute('Let the room go on', { path: ':roomId/resumption', body: Resumption, operationId: 'resumeRoom' })
  resumeRoom(@IdParam('roomId') roomId: string, @Body() body: z.output<typeof Resumption>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new ResumeRoom(roomId, body.reason), asked);
  }

  @CommandRoute('Close the room', { path: ':roomId/closure', body: Closure, operationId: 'closeRoom' })
  closeRoom(@IdParam('roomId') roomId: string, @Body() body: z.output<typeof Closure>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new CloseRoom(roomId, body.reason), asked);
  }

  @CommandRoute('Name the room that takes over', { path: ':roomId/succession', body: Succession, operationId: 'succeedRoom' })
  succeedRoom(@IdParam('roomId') roomId: string, @Body() body: z.output<typeof Succession>, @Asked() asked: PersonRequest) {
    return this.commands.execute(new SucceedRoom(roomId, body), asked);
  }
}
