import { loadConfiguration } from '#libs/configuration';
import { runService } from '#libs/http';
import { gatewayOptions } from './gateway.js';

await runService('gateway', () => {
  const { process: own, http, gateway } = loadConfiguration(['http', 'gateway']);
  return { ...http, ...gatewayOptions({ profile: own.profile, logLevel: own.logLevel, ...gateway }) };
});
