import { Controller, Module, Sse, type MessageEvent } from '@nestjs/common';
import { interval, map, type Observable } from 'rxjs';
import { z } from 'zod';
import { may, Public } from '#libs/access';
import { testVerifier } from '#libs/access/testing';
import { QueryRoute, runService } from '#libs/http';

/** A service as small as can be, for the specs of a service's life as a process. `SLOW_MS` is how long its answer takes. */

const { PORT = '0', SLOW_MS = '0', START = 'well', STOP = 'well' } = process.env;

@Controller()
class KettleController {
  @QueryRoute('Boil', {
    path: 'boil',
    answer: z.strictObject({ boiled: z.boolean() }),
    policy: may({ roles: 'anybody', where: 'anywhere' }),
  })
  async boil() {
    process.send?.('boiling');
    await new Promise((resolve) => setTimeout(resolve, Number(SLOW_MS)));
    return { boiled: true };
  }

  @Public()
  @Sse('steam')
  steam(): Observable<MessageEvent> {
    return interval(10).pipe(map((puff) => ({ data: { puff } })));
  }

  @QueryRoute('Fail where nobody looks', { path: 'fail', answer: z.strictObject({}), policy: may({ roles: 'anybody', where: 'anywhere' }) })
  fail() {
    setImmediate(() => void Promise.reject(new Error('nobody looked')));
    return {};
  }
}

@Module({ controllers: [KettleController] })
class KettleModule {}

await runService('kettle', () => {
  if (START === 'badly') throw new Error('no configuration');
  return {
    module: KettleModule,
    name: 'kettle',
    profile: 'test',
    tokens: testVerifier,
    port: Number(PORT),
    closers: [
      async () => {
        if (STOP === 'badly') throw new Error('stuck');
        if (STOP === 'never') await new Promise(() => setInterval(() => undefined, 1_000));
      },
    ],
  };
});
