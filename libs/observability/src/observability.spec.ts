import { describe, expect, it } from '@jest/globals';
import { createMetrics } from './metrics.js';
import { NestLogger } from './nest-logger.js';
import { recordingLogger } from './testing.js';
import { childOf, continueTrace, formatTraceparent, newTrace, parseTraceparent } from './traceparent.js';

const EXAMPLE = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe('traceparent', () => {
  it('is read and written back as it was', () => {
    expect(parseTraceparent(EXAMPLE)).toEqual({ traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7', sampled: true });
    expect(formatTraceparent(parseTraceparent(EXAMPLE)!)).toBe(EXAMPLE);
  });

  it.each([
    ['absent', undefined],
    ['upper case', EXAMPLE.toUpperCase()],
    ['version ff', `ff${EXAMPLE.slice(2)}`],
    ['a trace of zeros', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`],
    ['a span of zeros', `00-4bf92f3577b34da6a3ce929d0e0e4736-${'0'.repeat(16)}-01`],
    ['more than version 00 has', `${EXAMPLE}-extra`],
    ['endless', `01${EXAMPLE.slice(2)}-${'x'.repeat(300)}`],
  ])('that is %s begins a new trace', (_, header) => {
    expect(parseTraceparent(header)).toBeNull();
    expect(continueTrace(header)).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
  });

  it('of a later version is read by its first four parts', () => {
    expect(parseTraceparent(`01${EXAMPLE.slice(2)}-more`)).toEqual(parseTraceparent(EXAMPLE));
  });

  it('keeps the trace and gets a span of its own', () => {
    const trace = newTrace();
    const child = childOf(trace);
    expect([child.traceId, child.spanId === trace.spanId]).toEqual([trace.traceId, false]);
    expect(formatTraceparent(child)).toHaveLength(55);
  });
});

describe('the log', () => {
  it('is lines of JSON with service, level and time', () => {
    const { logger, lines } = recordingLogger('intake');
    logger.warn({ requestId: 'r1' }, 'slow');
    expect(lines).toEqual([
      {
        level: 'warn',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        service: 'intake',
        pid: process.pid,
        requestId: 'r1',
        msg: 'slow',
      },
    ]);
  });

  it('drops headers, bodies and tokens that somebody passes by mistake', () => {
    const { logger, lines } = recordingLogger();
    logger.info(
      {
        headers: { authorization: 'Bearer hunter2' },
        request: { headers: { cookie: 'hunter2' }, body: { phone: 'hunter2' } },
        token: 'hunter2',
      },
      'x',
    );
    expect(JSON.stringify(lines)).not.toContain('hunter2');
  });

  it('takes what Nest says, with errors as errors', () => {
    const { logger, lines } = recordingLogger();
    const nest = new NestLogger(logger);
    nest.log('mapped', 'RouterExplorer');
    nest.error(new Error('boom'), 'ExceptionsHandler');
    expect(lines).toMatchObject([
      { level: 'debug', msg: 'mapped', context: 'RouterExplorer' },
      { level: 'error', msg: 'boom', context: 'ExceptionsHandler', err: { type: 'Error', message: 'boom' } },
    ]);
  });
});

describe('metrics', () => {
  it('of two services in one process stay apart', async () => {
    const [one, other] = [createMetrics('intake', { processFigures: false }), createMetrics('audit', { processFigures: false })];
    one.problems.inc({ code: 'request.invalid' });
    expect(await one.registry.metrics()).toContain('shangliang_http_problems_total{code="request.invalid",service="intake"} 1');
    expect(await other.registry.metrics()).not.toContain('request.invalid');
  });
});
