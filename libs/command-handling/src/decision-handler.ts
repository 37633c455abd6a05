import { Injectable, type Provider, type Type } from '@nestjs/common';
import { CommandBus, CommandHandler } from '@nestjs/cqrs';
import { registerPolicy, type Policy } from '#libs/access';
import type { DomainEvent } from '#libs/event-sourcing';
import type { ReactionCause } from '#libs/projections';
import { CommandRunner } from './command-runner.js';
import type { CommandClass, CommandResult, Decision } from './decision.js';
import { reactionRequest, type CommandRequest } from './request.js';

/** Commands are plain classes of the domain; who asks for one travels beside it, not in it. */
const requests = new WeakMap<object, CommandRequest>();

/** The way into the service's commands, for controllers and reactions. */
@Injectable()
export class Commands {
  constructor(private readonly bus: CommandBus) {}

  async execute(command: object, request: CommandRequest): Promise<CommandResult> {
    requests.set(command, request);
    return (await this.bus.execute(command as never)) as CommandResult;
  }

  /** What a reaction runner calls. */
  issue = (command: object, { reaction, commandId, event }: ReactionCause): Promise<CommandResult> =>
    this.execute(command, reactionRequest(reaction, commandId, event, new Date().toISOString()));
}

/**
 * Joins a command with its stream, its rule and its policy; the line that a module has per command.
 * `decisionHandler(ApproveTopic, { stream: topicStream, id: (command) => command.topicId, decide: approveTopic, policy: … })`
 */
export const decisionHandler = <Command extends object, State, Event extends DomainEvent, Prepared = Command>(
  command: new (...args: never[]) => Command,
  decision: Decision<Command, Prepared, State, Event>,
): Provider => {
  registerPolicy({ kind: 'command', name: command.name, policy: decision.policy as Policy<never> });

  class DecisionHandler {
    constructor(private readonly runner: CommandRunner) {}
    execute(instance: object): Promise<CommandResult> {
      const request = requests.get(instance);
      if (!request) throw new Error(`${command.name} was executed without a request: go through Commands.execute`);
      return this.runner.run(instance, decision as never, request);
    }
  }
  Object.defineProperty(DecisionHandler, 'name', { value: `${command.name}Handler` });
  Reflect.defineMetadata('design:paramtypes', [CommandRunner], DecisionHandler);
  CommandHandler(command as Type & CommandClass)(DecisionHandler);
  Injectable()(DecisionHandler);
  return DecisionHandler;
};
