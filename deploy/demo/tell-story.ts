import { createHash } from 'node:crypto';
import { z } from 'zod';
import { idOf, type Accounts, type Ids } from './accounts.js';
import type { HttpClient } from './http-client.js';
import { actorOf, confirmerOf, type BasisSaid, type Moment, type Scenario, type Step, type When, type Who } from './scenarios/scenario.js';
import type { World } from './world.js';

// Most ids are UUIDs; a ballot's or a rating's is made of two.
const Answer = z.object({ id: z.string(), position: z.string() });
type Answer = z.output<typeof Answer>;
const ConsultationAnswer = z.object({
  seats: z.array(z.object({ seatId: z.uuid(), participantId: z.uuid().nullable() })),
  investigations: z.array(z.object({ investigationId: z.uuid(), findings: z.array(z.object({ findingId: z.uuid() })) })),
  papers: z.array(z.object({ paperId: z.uuid() })),
  recommendations: z.array(z.object({ recommendationId: z.uuid() })),
  referrals: z.array(z.object({ referralId: z.uuid() })),
});
const StatementsAnswer = z.object({ items: z.array(z.object({ id: z.uuid() })) });
const OutcomeAnswer = z.object({ responsibilities: z.array(z.object({ responsibilityId: z.uuid() })) });

/**
 * What a service answers while it hasn't heard yet of what another one recorded: the consultation opens by itself on approval, the report
 * drafts itself on conclusion, the evaluation opens itself on publication, a session's agenda is filled by a reaction.
 */
export const NOT_YET: ReadonlySet<string> = new Set([
  'consultation.unknown',
  'consultation.concluded',
  'consultation.lead-without-office',
  'consultation.person-unknown',
  'session.not-on-the-agenda',
  'session.no-agenda',
  'session.room-not-active',
  'outcome.unknown',
  'report.not-in-draft',
  'evaluation.unknown',
  'evaluation.not-opened',
  'rating.not-entitled',
  'verification.not-in-that-capacity',
  'room.unknown',
  'organisation.unknown',
  'jurisdiction.unknown',
  'access.outside-jurisdiction',
  'access.relation',
  'access.denied',
  'topic.concern-not-open',
]);

const VOTES: Readonly<Record<string, 'agree' | 'disagree' | 'pass'>> = { '+': 'agree', '-': 'disagree', '0': 'pass' };
const SHANGHAI = '+08:00';
const instant = (at: When, seconds = 0): string =>
  new Date(Date.parse(`${at.replace(' ', 'T')}:00${SHANGHAI}`) + seconds * 1000).toISOString();
const dateOf = (at: When): string => at.slice(0, 10);

/** A file that stands for evidence: named, and with a digest as a real one would have. */
const file = (name: string, mediaType = 'application/pdf') => {
  const sha256 = createHash('sha256').update(name).digest('hex');
  return {
    sha256,
    name: `${name}.${mediaType === 'image/jpeg' ? 'jpg' : 'pdf'}`,
    mediaType,
    size: 40_000 + (Number.parseInt(sha256.slice(0, 6), 16) % 900_000),
  };
};

export interface StoryPorts {
  readonly http: HttpClient;
  readonly accounts: Accounts;
  readonly world: World;
  readonly ids: Ids;
  /** Called after every command. */
  readonly told: (scenario: Scenario) => void;
}

/** Tells one consultation through the public API, step by step, in the order of its own time. Told again under the same keys, nothing happens twice. */
export const tellStory = async (scenario: Scenario, ports: StoryPorts): Promise<void> => {
  const story = new Story(scenario, ports);
  for (const [index, moment] of scenario.moments.entries()) {
    try {
      await story.tell(moment, index);
    } catch (error) {
      throw new Error(`${scenario.key}, ${moment.at}, ${moment.step.do}: ${(error as Error).message}`, { cause: error });
    }
  }
};

class Story {
  /** Of the case; known once its topic is drafted. */
  private caseId = '';
  private readonly concerns = new Map<string, string>();
  private readonly investigations = new Map<string, string>();
  private readonly findings = new Map<string, string>();
  private readonly sessions = new Map<string, { readonly id: string; readonly form: string }>();
  private readonly papers = new Map<string, string>();
  private readonly statements = new Map<string, string>();
  private readonly recommendations = new Map<string, string>();
  private readonly referrals = new Map<string, string>();
  private readonly responsibilities = new Map<string, string>();
  /** Seats by person; the seat that somebody leaves goes to whoever takes it over. */
  private readonly seats = new Map<Who, string>();
  private readonly participants = new Map<Who, string>();
  private lastMinutes = '';
  private position = '';
  private moment!: Moment;
  private index = 0;
  private commands = 0;

  constructor(
    private readonly scenario: Scenario,
    private readonly ports: StoryPorts,
  ) {}

  async tell(moment: Moment, index: number): Promise<void> {
    [this.moment, this.index, this.commands] = [moment, index, 0];
    await this.take(moment.step);
  }

  /** One command. `who` is whoever's office the step is, unless it is said; `seconds` after the moment of the step. */
  private async command(
    path: string,
    body: object,
    { who, seconds = 0, asResident = false }: { who?: Who; seconds?: number; asResident?: boolean } = {},
  ): Promise<Answer> {
    const { scenario, ports } = this;
    const person = ports.world.personOf(scenario, who ?? actorOf(this.moment, scenario));
    const token = await ports.accounts.of(person, { asResident, simulated: !scenario.enteredLater });
    const answer = Answer.parse(
      await ports.http.post(path, body, {
        token,
        key: `demo:${scenario.key}:${this.index}:${this.commands++}`,
        occurredAt: instant(this.moment.at, seconds),
        notYet: NOT_YET,
      }),
    );
    this.position = answer.position;
    ports.told(scenario);
    return answer;
  }

  private topic(path: string, body: object): Promise<Answer> {
    return this.command(`intake/topics/${this.caseId}/${path}`, body);
  }
  private consultation(path: string, body: object, more: { who?: Who; seconds?: number } = {}): Promise<Answer> {
    return this.command(`deliberation/consultations/${this.caseId}/${path}`, body, more);
  }
  private outcome(path: string, body: object, more: { who?: Who; asResident?: boolean } = {}): Promise<Answer> {
    return this.command(`outcomes/outcomes/${this.caseId}/${path}`, body, more);
  }
  private responsibility(alias: string, path: string, body: object, more: { who?: Who; asResident?: boolean } = {}): Promise<Answer> {
    return this.outcome(`responsibilities/${known(this.responsibilities, alias)}/${path}`, body, more);
  }
  private evaluation(path: string, body: object, more: { who?: Who; asResident?: boolean } = {}): Promise<Answer> {
    return this.command(`evaluation/evaluations/${this.caseId}/${path}`, body, more);
  }

  private async query(path: string): Promise<unknown> {
    const token = await this.ports.accounts.of(this.ports.world.personOf(this.scenario, 'coordinator'), {
      simulated: !this.scenario.enteredLater,
    });
    return this.ports.http.get(`${path}?waitFor=${encodeURIComponent(this.position)}`, token);
  }
  private async detail(): Promise<z.output<typeof ConsultationAnswer>> {
    return ConsultationAnswer.parse(await this.query(`deliberation/consultations/${this.caseId}`));
  }

  private personId(who: Who): string {
    return idOf(this.ports.ids, this.ports.world.personOf(this.scenario, who).key);
  }
  private organisationId(name: string): string {
    return idOf(this.ports.ids, this.ports.world.organisationOf(this.scenario, name).key);
  }
  private roomId(alias: string): string {
    return idOf(this.ports.ids, this.ports.world.roomOf(alias).key);
  }
  private participantId(who: Who): string {
    return known(this.participants, who);
  }
  private basis(said: BasisSaid): object {
    return said.kind === 'delegated' ? { ...said, delegatedBy: this.organisationId(said.delegatedBy) } : said;
  }

  /** The one thing of its kind that wasn't known before. */
  private learn(into: Map<string, string>, alias: string, ids: readonly string[]): void {
    const before = new Set(into.values());
    const fresh = ids.filter((id) => !before.has(id));
    const id = into.get(alias) ?? fresh.at(-1);
    if (id === undefined) throw new Error(`nothing new to call ${alias}`);
    into.set(alias, id);
  }

  private take(step: Step): Promise<unknown> {
    switch (step.do) {
      case 'raise-concern':
        return this.raise(step);
      case 'endorse-concern':
        return this.inTurn(step.by, (who, n) =>
          this.command(`intake/concerns/${known(this.concerns, step.concern)}/endorsement`, {}, { who, asResident: true, seconds: n * 60 }),
        );
      case 'withdraw-concern':
        return this.command(
          `intake/concerns/${known(this.concerns, step.concern)}/withdrawal`,
          { reason: step.reason },
          { asResident: true },
        );
      case 'hand-concern-on':
        return this.command(`intake/concerns/${known(this.concerns, step.concern)}/handing-on`, {
          channel: step.channel,
          reason: step.reason,
          reference: step.reference,
        });
      case 'decline-concern':
        return this.command(`intake/concerns/${known(this.concerns, step.concern)}/declining`, {
          reasonCode: step.reasonCode,
          reason: step.reason,
        });
      case 'appeal-concern':
        return this.command(`intake/concerns/${known(this.concerns, step.concern)}/appeal`, { reason: step.reason }, { asResident: true });
      case 'decide-appeal':
        return this.command(`intake/concerns/${known(this.concerns, step.concern)}/appeal-decision`, {
          upheld: step.upheld,
          reason: step.reason,
        });
      case 'draft-topic':
        return this.draft(step);
      case 'link-concern':
        return this.topic('concerns', { concernId: known(this.concerns, step.concern), reason: step.reason });
      case 'screen-topic':
        return this.topic('screening', { criteria: step.criteria, reasons: step.reasons });
      case 'submit-topic':
        return this.topic('submission', { toBodyId: this.organisationId('party') });
      case 'approve-topic':
        return this.topic('approval', {
          basis: this.basis(step.basis),
          visibility: { level: step.level, reason: step.reason },
          stakeholderGroups: this.scenario.groups,
        });
      case 'return-topic':
        return this.topic('return', { reasons: step.reasons, change: step.change });
      case 'revise-topic':
        return this.topic('revision', { question: step.question, background: step.background, answering: step.answering });
      case 'reject-topic':
        return this.topic('rejection', { reasons: step.reasons });
      case 'ratify-topic':
        return this.topic('ratification', { basis: this.basis(step.basis) });
      case 'withdraw-topic':
        return this.topic('withdrawal', { reason: step.reason });
      case 'raise-topic-one-level':
        return this.topic('raising', { toRoomId: this.roomId(step.toRoom), reason: step.reason });

      case 'seat':
        return this.seat(step);
      case 'replace':
        return this.replace(step);
      case 'settle-participants':
        return this.consultation('participants', {});
      case 'investigate':
        return this.investigate(step);
      case 'find':
        return this.find(step);
      case 'complete-research': {
        const { policyBasis, facts, problems, options, suggestions } = step;
        return this.consultation(`investigations/${known(this.investigations, step.in)}/completion`, {
          policyBasis,
          facts,
          problems,
          options,
          suggestions,
        });
      }
      case 'abandon-research':
        return this.consultation(`investigations/${known(this.investigations, step.in)}/abandonment`, { reason: step.reason });
      case 'convene':
        return this.convene(step);
      case 'table-paper':
        return this.tablePaper(step);
      case 'open-discussion':
        return this.consultation('discussion/opening', { closesAt: instant(step.closesAt) });
      case 'state':
        return this.state(step);
      case 'vote':
        return this.vote(step);
      case 'close-voting':
        return this.consultation('discussion/closing', {});
      case 'hold':
        return this.hold(step);
      case 'fail-session':
        return this.command(`deliberation/sessions/${this.session(step.session).id}/failure`, { reason: step.reason });
      case 'explain-not-heard':
        return this.consultation('unheard-groups', { group: step.group, reason: step.reason });
      case 'publish-minutes':
        return this.publishMinutes(step);
      case 'recommend':
        return this.recommend(step);
      case 'withdraw-recommendation':
        return this.consultation(`recommendations/${known(this.recommendations, step.recommendation)}/withdrawal`, { reason: step.reason });
      case 'conclude':
        return this.consultation('conclusion', this.conclusion(step));
      case 'refer-up':
        return this.referUp(step);
      case 'answer-referral':
        return this.consultation(`referrals/${known(this.referrals, step.referral)}/answer`, { answer: step.answer });
      case 'reopen':
        return this.consultation('reopening', { ground: step.ground, backTo: step.backTo, reason: step.reason });
      case 'suspend':
        return this.consultation('suspension', { reason: step.reason });
      case 'resume':
        return this.consultation('resumption', { reason: step.reason });
      case 'terminate':
        return this.consultation('termination', { reason: step.reason });

      case 'submit-report':
        return this.submitReport(step);
      case 'return-report':
        return this.outcome('report/return', { backTo: step.backTo, reasons: step.reasons });
      case 'receive-report':
        return this.outcome('report/receipt', { receiptNo: step.receiptNo });
      case 'decide':
        return this.outcome(`recommendations/${known(this.recommendations, step.recommendation)}/decision`, {
          decision: step.decision,
          reasons: step.reasons,
          basis: this.basis(step.basis),
          referredTo: step.referredTo === undefined ? undefined : this.organisationId(step.referredTo),
        });
      case 'assign':
        return this.assign(step);
      case 'accept':
        return this.responsibility(step.responsibility, 'acceptance', {});
      case 'refuse':
        return this.responsibility(step.responsibility, 'refusal', { reason: step.reason });
      case 'hand-over':
        return this.responsibility(step.responsibility, 'handover', { toUnitId: this.organisationId(step.to), reason: step.reason });
      case 'progress':
        return this.responsibility(step.responsibility, 'progress', { text: step.text, percent: step.percent });
      case 'urge':
        return this.responsibility(step.responsibility, 'urging', { level: step.level, reason: step.reason });
      case 'request-extension':
        return this.responsibility(step.responsibility, 'extension', { dueOn: step.dueOn, reason: step.reason });
      case 'grant-extension':
        return this.responsibility(step.responsibility, 'extension/grant', { dueOn: step.dueOn, reason: step.reason });
      case 'refuse-extension':
        return this.responsibility(step.responsibility, 'extension/refusal', { reason: step.reason });
      case 'complete':
        return this.responsibility(step.responsibility, 'completion', { text: step.text, evidence: [file(step.evidence)] });
      case 'verify':
        return this.responsibility(
          step.responsibility,
          'verification',
          { capacity: step.capacity, note: step.note },
          { asResident: step.capacity === 'participant' },
        );
      case 'send-back':
        return this.responsibility(step.responsibility, 'sending-back', { capacity: 'supervisor', reasons: step.reasons });
      case 'end-responsibility':
        return this.responsibility(step.responsibility, 'ending', { reason: step.reason, basis: this.basis(step.basis) });
      case 'publish-results':
        return this.outcome('results', { results: step.results.map(({ of, what }) => ({ ...this.resultOf(of), what, evidence: [] })) });
      case 'check-lasting':
        return this.responsibility(step.responsibility, 'lasting-check', { lasting: step.lasting, note: step.note });
      case 'convert':
        return this.outcome('conversions', { kind: step.kind, reference: step.reference, note: step.note });
      case 'close-outcome':
        return this.outcome('closing', { how: step.how });

      case 'rate':
        return this.evaluation(
          'ratings',
          { solved: step.solved, improved: step.improved, benefited: step.benefited, comment: step.comment },
          { asResident: true },
        );
      case 'close-satisfaction':
        return this.evaluation('satisfaction/closing', {});
      case 'assign-third-party':
        return this.evaluation('third-party', { evaluatorId: this.organisationId('evaluator'), why: step.by });
      case 'assess':
        return this.evaluation('assessment', { items: step.items, text: step.text, evidence: [file(`${this.scenario.title}·评估报告`)] });
      case 'publish-scores':
        return this.publishScores(step);
      case 'close-evaluation':
        return this.evaluation('closing', {});
    }
  }

  private async inTurn<Entry>(entries: readonly Entry[], each: (entry: Entry, index: number) => Promise<unknown>): Promise<void> {
    for (const [index, entry] of entries.entries()) await each(entry, index);
  }

  private async raise(step: Extract<Step, { do: 'raise-concern' }>): Promise<void> {
    const who = actorOf(this.moment, this.scenario);
    const { as, do: _raise, ...concern } = step;
    const records = /^(partner|grid|coordinator)/.test(who);
    const { id } = await this.command(
      'intake/concerns',
      {
        ...concern,
        jurisdictionId: idOf(this.ports.ids, this.ports.world.roomOf(this.scenario.room).home),
        roomId: this.roomId(this.scenario.room),
        externalId: who.startsWith('partner:') ? (step.workOrderNo ?? `${this.scenario.key}-${as}`) : undefined,
      },
      { asResident: !records },
    );
    this.concerns.set(as, id);
  }

  private async draft(step: Extract<Step, { do: 'draft-topic' }>): Promise<void> {
    const { scenario } = this;
    const { id } = await this.command('intake/topics', {
      roomId: this.roomId(scenario.room),
      partnerRoomIds: scenario.partnerRooms.map((alias) => this.roomId(alias)),
      channel: scenario.channel,
      theme: scenario.theme,
      smallButKey: step.smallButKey,
      title: scenario.title,
      question: step.question,
      background: step.background,
      concernIds: step.concerns.map((alias) => known(this.concerns, alias)),
      setBy: step.setBy && { organisationId: this.organisationId(step.setBy.by), basis: this.basis(step.setBy.basis) },
      recommendedBy: step.recommendedBy && this.personId(step.recommendedBy),
    });
    this.caseId = id;
  }

  private async seat(step: Extract<Step, { do: 'seat' }>): Promise<void> {
    const seats = step.seats.flatMap(({ group, capacity, people, how }) => people.map((who) => ({ group, capacity, who, how })));
    await this.consultation('composition', { seats: seats.map(({ group, capacity }) => ({ group, capacity })), why: step.why });
    const made = (await this.detail()).seats;
    for (const [index, { who }] of seats.entries()) this.seats.set(who, made[index]!.seatId);
    // Whoever declined a seat that somebody else then took was asked for the first one.
    const before = (step.declined ?? []).filter((who) => !this.seats.has(who)).map((who) => ({ who, seatId: made[0]!.seatId }));
    await this.inTurn(before, async ({ who, seatId }, n) => {
      await this.consultation(`seats/${seatId}/offer`, { personId: this.personId(who) }, { seconds: 60 * (n + 1) });
      await this.consultation(`seats/${seatId}/refusal`, {}, { who, seconds: 60 * (n + 1) + 30 });
    });
    await this.inTurn(seats, async ({ who, how }, n) => {
      const seatId = known(this.seats, who);
      const seconds = 60 * (n + 1 + before.length);
      await this.consultation(`seats/${seatId}/offer`, { personId: this.personId(who), how }, { seconds });
      const answer = step.declined?.includes(who) ? 'refusal' : 'acceptance';
      await this.consultation(`seats/${seatId}/${answer}`, {}, { who, seconds: seconds + 30 });
    });
    await this.learnParticipants();
  }

  private async learnParticipants(): Promise<void> {
    const made = (await this.detail()).seats;
    for (const [who, seatId] of this.seats) {
      const participantId = made.find((one) => one.seatId === seatId)?.participantId;
      if (participantId) this.participants.set(who, participantId);
    }
  }

  private async replace(step: Extract<Step, { do: 'replace' }>): Promise<void> {
    const seatId = known(this.seats, step.person);
    await this.consultation(`seats/${seatId}/vacation`, { reasonCode: step.reasonCode, reason: step.reason }, { who: 'coordinator' });
    await this.consultation(`seats/${seatId}/offer`, { personId: this.personId(step.by) }, { who: 'coordinator', seconds: 600 });
    await this.consultation(`seats/${seatId}/acceptance`, {}, { who: step.by, seconds: 1200 });
    this.seats.delete(step.person);
    this.seats.set(step.by, seatId);
    await this.learnParticipants();
  }

  private async investigate(step: Extract<Step, { do: 'investigate' }>): Promise<void> {
    await this.consultation('investigations', {
      leadPersonId: this.personId(step.lead),
      team: step.team.map((who) => this.personId(who)),
      plan: step.plan,
      dueOn: step.dueOn,
    });
    this.learn(
      this.investigations,
      step.as,
      (await this.detail()).investigations.map(({ investigationId }) => investigationId),
    );
  }

  private async find(step: Extract<Step, { do: 'find' }>): Promise<void> {
    await this.consultation(`investigations/${known(this.investigations, step.in)}/findings`, {
      kind: step.kind,
      on: dateOf(this.moment.at),
      place: step.place,
      heard: Object.entries(step.heard).map(([group, count]) => ({ group, count })),
      text: step.text,
      evidence: step.photo === undefined ? [] : [file(step.photo, 'image/jpeg')],
    });
    this.learn(
      this.findings,
      step.as,
      (await this.detail()).investigations.flatMap(({ findings }) => findings.map(({ findingId }) => findingId)),
    );
    await this.consultation(
      `findings/${known(this.findings, step.as)}/confirmation`,
      {},
      { who: confirmerOf(this.scenario, step), seconds: 1800 },
    );
  }

  private async convene(step: Extract<Step, { do: 'convene' }>): Promise<void> {
    const { id } = await this.command('deliberation/sessions', {
      roomId: this.roomId(this.scenario.room),
      form: step.form,
      startsAt: instant(step.startsAt),
      place: step.place,
      heldWith: step.heldWith,
    });
    this.sessions.set(step.as, { id, form: step.form });
    await this.consultation('convened-sessions', { sessionId: id, formReason: step.formReason }, { seconds: 60 });
  }

  private session(alias: string): { readonly id: string; readonly form: string } {
    const found = this.sessions.get(alias);
    if (!found) throw new Error(`no session ${alias}`);
    return found;
  }

  private async tablePaper(step: Extract<Step, { do: 'table-paper' }>): Promise<void> {
    const sessionId = step.session === undefined ? undefined : this.session(step.session).id;
    await this.consultation('papers', { sessionId, title: step.title, proposals: step.proposals, evidence: [file(step.title)] });
    this.learn(
      this.papers,
      step.as,
      (await this.detail()).papers.map(({ paperId }) => paperId),
    );
  }

  private async state(step: Extract<Step, { do: 'state' }>): Promise<void> {
    await this.consultation('discussion/statements', { text: step.text }, { who: step.by });
    const { items } = StatementsAnswer.parse(await this.query(`deliberation/consultations/${this.caseId}/discussion/statements`));
    this.learn(
      this.statements,
      step.as,
      items.map(({ id }) => id),
    );
    const moderation =
      step.refused === undefined ? { accepted: true, reason: '与议题相关，未含个人信息。' } : { accepted: false, reason: step.refused };
    await this.consultation(`discussion/statements/${known(this.statements, step.as)}/moderation`, moderation, {
      who: 'coordinator',
      seconds: 300,
    });
  }

  private async vote({ on, votes }: Extract<Step, { do: 'vote' }>): Promise<void> {
    const choices = Object.entries(votes).flatMap(([who, signs]) =>
      signs.split('').flatMap((sign, index) => (VOTES[sign] ? [{ who, statement: on[index]!, choice: VOTES[sign] }] : [])),
    );
    await this.inTurn(choices, ({ who, statement, choice }, n) =>
      this.consultation('discussion/votes', { statementId: known(this.statements, statement), choice }, { who, seconds: n * 20 }),
    );
  }

  private async hold(step: Extract<Step, { do: 'hold' }>): Promise<void> {
    const { id, form } = this.session(step.session);
    const present = [...this.participants.keys()].filter((who) => !step.absent.includes(who));
    const how = form === 'online' || form === 'written' ? form : 'roll_call';
    await this.inTurn(present, (who) =>
      this.command(
        `deliberation/sessions/${id}/check-ins`,
        { caseId: this.caseId, participantId: this.participantId(who), how },
        { who: 'coordinator' },
      ),
    );
    await this.command(`deliberation/sessions/${id}/opening`, {}, { who: 'coordinator', seconds: 30 });
    let seconds = 60;
    for (const { who, seconds: spoken, gist } of step.speeches) {
      seconds += spoken;
      await this.command(
        `deliberation/sessions/${id}/speeches`,
        { caseId: this.caseId, participantId: this.participantId(who), seconds: spoken, gist },
        { who: 'coordinator', seconds },
      );
    }
    if (step.adjourned)
      await this.command(`deliberation/sessions/${id}/agenda/${this.caseId}/adjournment`, step.adjourned, {
        who: 'coordinator',
        seconds: seconds + 60,
      });
    await this.command(`deliberation/sessions/${id}/closing`, {}, { who: 'coordinator', seconds: seconds + 120 });
  }

  private async publishMinutes(step: Extract<Step, { do: 'publish-minutes' }>): Promise<void> {
    const path = `minutes/${this.session(step.session).id}`;
    await this.consultation(`${path}/draft`, { text: step.text });
    if (step.objection)
      await this.consultation(`${path}/objections`, { text: step.objection.text }, { who: step.objection.by, seconds: 1200 });
    // An objection has to be answered by words: here they stay what they were, which is what the story is about.
    await this.consultation(`${path}/publication`, step.objection ? { text: step.text } : {}, { seconds: step.objection ? 2400 : 300 });
    this.lastMinutes = step.text;
  }

  private async recommend(step: Extract<Step, { do: 'recommend' }>): Promise<void> {
    await this.consultation('recommendations', { text: step.text, grounds: step.grounds.map((said) => this.ground(said)) });
    this.learn(
      this.recommendations,
      step.as,
      (await this.detail()).recommendations.map(({ recommendationId }) => recommendationId),
    );
  }

  private ground(said: string): { readonly kind: string; readonly id: string } {
    const [kind = '', ...rest] = said.split(':');
    const alias = rest.join(':');
    switch (kind) {
      case 'finding':
        return { kind, id: known(this.findings, alias) };
      case 'statement':
        return { kind, id: known(this.statements, alias) };
      case 'paper':
        return { kind, id: known(this.papers, alias) };
      case 'speech':
        return { kind, id: this.participantId(alias) };
      default:
        throw new Error(`a ground of no kind: ${said}`);
    }
  }

  private conclusion({ kind, differences, unit }: Extract<Step, { do: 'conclude' }>): object {
    const { title } = this.scenario;
    switch (kind) {
      case 'agreement':
        return { kind };
      case 'partial':
      case 'no_agreement':
        return { kind, differences };
      case 'settled_on_the_spot':
        return {
          kind,
          settlement: {
            what: this.lastMinutes,
            doneByUnitId: unit === undefined ? undefined : this.organisationId(unit),
            evidence: [file(`${title}·现场办结单`)],
          },
        };
      case 'self_governed_pact':
        return {
          kind,
          pact: {
            title: `${title}·公约`,
            terms: this.lastMinutes,
            agreedOn: dateOf(this.moment.at),
            evidence: [file(`${title}·公约签字页`)],
          },
        };
    }
  }

  private async referUp(step: Extract<Step, { do: 'refer-up' }>): Promise<void> {
    await this.consultation('referrals', { toBodyId: this.organisationId(step.to), question: step.question, replyBy: step.replyBy });
    this.learn(
      this.referrals,
      step.as,
      (await this.detail()).referrals.map(({ referralId }) => referralId),
    );
  }

  private async submitReport(step: Extract<Step, { do: 'submit-report' }>): Promise<void> {
    await this.outcome('report/revision', { summary: step.summary, answering: step.answering });
    await this.outcome('report/submission', { documentNumber: step.documentNumber });
  }

  private async assign(step: Extract<Step, { do: 'assign' }>): Promise<void> {
    await this.outcome('responsibilities', {
      recommendationIds: step.recommendations.map((alias) => known(this.recommendations, alias)),
      leadUnitId: this.organisationId(step.lead),
      supportingUnitIds: step.supporting.map((name) => this.organisationId(name)),
      task: step.task,
      dueOn: step.dueOn,
      evidenceRequired: step.evidenceRequired,
    });
    const { responsibilities } = OutcomeAnswer.parse(await this.query(`outcomes/outcomes/${this.caseId}`));
    this.learn(
      this.responsibilities,
      step.as,
      responsibilities.map(({ responsibilityId }) => responsibilityId),
    );
  }

  private resultOf(alias: string): object {
    if (alias === '') return {};
    const responsibilityId = this.responsibilities.get(alias);
    return responsibilityId ? { responsibilityId } : { recommendationId: known(this.recommendations, alias) };
  }

  private async publishScores({ edition }: Extract<Step, { do: 'publish-scores' }>): Promise<void> {
    await this.evaluation('scores', { edition });
    await this.evaluation('scores/publication', { edition });
  }
}

const known = (map: ReadonlyMap<string, string>, alias: string): string => {
  const id = map.get(alias);
  if (id === undefined) throw new Error(`nothing is called ${alias}`);
  return id;
};
