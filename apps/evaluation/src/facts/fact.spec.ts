import { describe, expect, it } from '@jest/globals';
import { catalogue, ConcernAnswered, SpeechRecorded, TopicSubmitted, ConcernRaised } from '#libs/contracts';
import { inClear, type DomainEvent, type ReadEvent } from '#libs/event-sourcing';
import { id, recordedFor } from '#libs/event-sourcing/testing';
import { FACT_TYPES, factOf, placeOf, trustedDay } from './fact.js';

const read = (stream: string, event: DomainEvent, partitionKey: string): ReadEvent =>
  ({ ...recordedFor(event, 0, { partitionKey }), stream, redacted: false }) as ReadEvent;

describe('facts', () => {
  it('are of types that the catalogue knows, on the log', () => {
    const known = new Map(catalogue.streams.flatMap(({ events, carrier }) => events.map(({ type }) => [type, carrier] as const)));
    expect(FACT_TYPES.filter((type) => known.get(type) !== 'log')).toEqual([]);
  });
  it('belong to the case of their key, of their agenda item, or of the answer', () => {
    expect(placeOf(read(`topic-${id(50)}`, TopicSubmitted({ toBodyId: id(1), decideBy: '2026-03-15' }), id(50)))).toMatchObject({
      caseId: id(50),
      concernId: null,
    });
    const speech = SpeechRecorded({ itemNo: 1, caseId: id(50), participantId: id(2), capacity: 'resident', group: 'g', seconds: 5 });
    expect(placeOf(read(`session-${id(60)}`, speech, id(400)))).toMatchObject({ caseId: id(50), roomId: id(400) });
    const answered = ConcernAnswered({ topicId: id(50), what: 'concluded', channel: 'app' });
    expect(placeOf(read(`concern-${id(70)}`, answered, id(70)))).toMatchObject({ caseId: id(50), concernId: id(70) });
  });
  it('hold nobody’s words, sealed or masked', () => {
    const words = { original: inClear('concern.text', id(1), '张某家漏水'), published: '楼道漏水' };
    const raised = ConcernRaised({ route: 'web', jurisdictionId: id(500), title: words, text: words, attachments: [] });
    const fact = factOf(read(`concern-${id(70)}`, raised, id(70)));
    expect(fact.data).toEqual({ route: 'web', jurisdictionId: id(500), title: null, text: null, attachments: [] });
  });
  it('count an entered day only within the tolerance', () => {
    const fact = {
      ...factOf(read(`topic-${id(50)}`, TopicSubmitted({ toBodyId: id(1), decideBy: '2026-03-15' }), id(50))),
      occurredAt: '2026-03-01T02:00:00.000Z',
    };
    const day = (recorded: string, timeSource: 'entered' | 'imported' | 'clock' | 'simulated') =>
      trustedDay({ ...fact, recordedAt: `${recorded}T02:00:00.000Z`, timeSource }, 7);
    expect(day('2026-03-08', 'entered')).toBe('2026-03-01');
    expect(day('2026-03-09', 'entered')).toBe('2026-03-09');
    expect(day('2026-03-09', 'imported')).toBe('2026-03-09');
    expect(day('2026-11-24', 'simulated')).toBe('2026-03-01');
  });
});
