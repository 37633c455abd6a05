import { Module } from '@nestjs/common';

/** Nothing of its own: what the gateway does are routes of the bare server, see {@link gatewayOptions}. */
@Module({})
export class GatewayModule {}
