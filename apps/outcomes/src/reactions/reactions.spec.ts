import { describe, expect, it } from '@jest/globals';
import { ConsultationConcluded, ConsultationReopened } from '#libs/contracts';
import type { DomainEvent, ReadEvent } from '#libs/event-sourcing';
import { id, recordedFor } from '#libs/event-sourcing/testing';
import type { Reaction } from '#libs/projections';
import { DraftOutcomeReport } from '../outcomes/draft-outcome-report.js';
import { PARTY, R1, recommendation, ROOM } from '../outcomes/outcome.fixtures.js';
import { RecallOutcomeReport } from '../outcomes/recall-outcome-report.js';
import { whenAConsultationIsConcludedThenDraftItsReport } from './when-a-consultation-is-concluded-then-draft-its-report.js';
import { whenAConsultationIsReopenedThenRecallItsReport } from './when-a-consultation-is-reopened-then-recall-its-report.js';

const issuedBy = async (reaction: Reaction, event: DomainEvent, round: number | null): Promise<object[]> => {
  const issued: object[] = [];
  const read = {
    ...recordedFor(event, 0, { partitionKey: id(50), round, jurisdiction: { id: id(500), code: '320602001', edition: '2023' } }),
    stream: `consultation-${id(50)}`,
    redacted: false,
  } as ReadEvent;
  await reaction.react(read, async <Result>(n: number, command: object) => {
    expect(n).toBe(issued.length);
    issued.push(command);
    return undefined as Result;
  });
  return issued;
};
const conclusion = {
  kind: 'agreement' as const,
  recommendations: [recommendation(R1)],
  roomId: ROOM,
  title: '6号楼加装电梯',
  approvedBy: PARTY,
};

describe('when a consultation is concluded', () => {
  it('its report is drafted, in the round of the conclusion', async () => {
    expect(await issuedBy(whenAConsultationIsConcludedThenDraftItsReport, ConsultationConcluded(conclusion), 2)).toEqual([
      new DraftOutcomeReport(id(50), id(500), 2, conclusion),
    ]);
  });
});

describe('when a consultation is reopened', () => {
  it('a report on its way is recalled', async () => {
    const reopened = ConsultationReopened({ ground: 'new_facts', backTo: 'research', reason: '管线有变', round: 2 });
    expect(await issuedBy(whenAConsultationIsReopenedThenRecallItsReport, reopened, 2)).toEqual([
      new RecallOutcomeReport(id(50), 2, '管线有变'),
    ]);
  });
});
