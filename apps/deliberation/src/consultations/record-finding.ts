import { z } from 'zod';
import { FindingRecorded, type ConsultationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { FindingKind, ShanghaiDate, writtenText } from '#libs/shared-kernel';
import { Code, Files, Title, Words } from '../fields.js';
import type { Consultation } from './consultation.js';
import { investigationIn, ofThisRound, onTheTeam } from './investigation-under-way.js';
import { underWay } from './standing.js';

export const RecordFindingBody = z
  .strictObject({
    kind: FindingKind,
    /** When it was seen or heard. */
    on: ShanghaiDate,
    place: Title.optional(),
    /** Who was heard; nobody, for documents and data. */
    heard: z
      .array(z.strictObject({ group: Code, count: z.int().min(1).max(100_000) }))
      .max(30)
      .default([]),
    text: Words,
    evidence: Files,
  })
  .meta({ id: 'RecordFinding' });

export class RecordFinding {
  constructor(
    readonly caseId: string,
    readonly investigationId: string,
    readonly finding: z.output<typeof RecordFindingBody>,
  ) {}
}

export const recordFinding: Decide<RecordFinding, Consultation, ConsultationEvent> = (
  { investigationId, finding },
  consultation,
  context,
) => {
  const state = underWay(consultation);
  const investigation = ofThisRound(state, investigationIn(state, investigationId));
  if (investigation.status !== 'assigned') throw new RuleBroken('consultation.investigation-over');
  onTheTeam(investigation, context.actor);
  if (finding.on > context.today) throw new RuleBroken('consultation.finding-in-the-future', { on: finding.on });
  const { text, ...facts } = finding;
  return [
    FindingRecorded({
      ...facts,
      investigationId,
      findingId: context.idFor('finding'),
      text: writtenText('finding.text', context.actor.personId ?? null, text),
    }),
  ];
};
