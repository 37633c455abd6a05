import {
  Metadata,
  Server,
  ServerCredentials,
  status,
  type ServerDuplexStream,
  type ServerReadableStream,
  type ServerWritableStream,
  type sendUnaryData,
} from '@grpc/grpc-js';
import featuresGrpc from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import statusPb from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import streamsGrpc from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';

/*
 * A double of KurrentDB's gRPC services, a real server on a port: appends (both paths), reads and subscriptions, with the faults that a
 * client has to live through. It answers as the public server sources (25.0 to 26.1) do, errors and their words included; it is no proof
 * for a real server, which the same suite runs against with KURRENTDB_URL.
 */

interface Stored {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  readonly created: bigint;
}

interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** What the nodes of a cluster share. */
export class DoubleLog {
  readonly all: Stored[] = [];
  readonly streams = new Map<string, Stored[]>();
  readonly followers = new Set<(event: Stored) => void>();
  private nextPosition = 0n;

  /** Index of the first event at or after a position. */
  indexFrom(position: bigint): number {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.all[middle] as Stored).position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  write(stream: string, events: readonly Proposed[]): Stored[] {
    const before = this.streams.get(stream) ?? [];
    if (!this.streams.has(stream)) this.streams.set(stream, before);
    const written = events.map((event, n): Stored => {
      // Sparse, as byte offsets are.
      this.nextPosition += BigInt(97 + event.data.length + event.metadata.length);
      return { ...event, position: this.nextPosition, stream, revision: before.length + n, created: BigInt(Date.now()) * 10_000n };
    });
    for (const event of written) {
      before.push(event);
      this.all.push(event);
      for (const follow of this.followers) follow(event);
    }
    return written;
  }
}

type BatchCall = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;
type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>;
type Expected = number | 'any' | 'stream-exists';
type Decision =
  | { kind: 'ok'; last: Stored }
  | { kind: 'wrong'; current: number }
  | { kind: 'timeout' }
  | { kind: 'busy' }
  | { kind: 'append-too-big'; most: number }
  | { kind: 'event-too-big'; id: string; size: number; most: number };

const failure = (code: status, message: string, metadata = new Metadata()) =>
  Object.assign(new Error(message), { code, details: message, metadata });

export interface KurrentDbDouble {
  readonly url: string;
  readonly port: number;
  readonly log: DoubleLog;
  /** Written by the server itself, as statistics are: readers have to step over it. */
  writeSystemEvent(): void;
  /** The next `n` appends are committed, and the shared batch stream breaks before they are answered. */
  breakBatchStreamAfterCommit(n: number): void;
  /** The next `n` appends break the shared batch stream uncommitted. */
  breakBatchStreamBeforeCommit(n: number): void;
  /** Answers come so many milliseconds late from now on. */
  slowDown(ms: number): void;
  /** What comes over connections that are open by now is never answered, as behind a router that has forgotten them. */
  forgetConnections(): void;
  /** The next `n` appends are turned away unread. */
  beBusy(n: number): void;
  /** Appends that named neither an exact revision nor the absence of the stream: for them the server knows recent repeats only. */
  readonly inexactAppends: number;
  /** The server's clock is so many milliseconds ahead of everybody's. */
  setClockAhead(ms: number): void;
  /** As the server's options MaxAppendSize and MaxAppendEventSize, bytes. */
  limitSizes(most: { append?: number; event?: number }): void;
  /** The bytes of everything that is written come out with their last one changed. */
  corruptData(on: boolean): void;
  /** This node sends every append, and every read that has to be the leader's, to the node at `port` from now on; null: it leads again. */
  followLeader(port: number | null): void;
  /** Reads answer so many events fewer than there are, as a node does that has lost its leadership and has not noticed. */
  fallBehind(events: number): void;
  /** Live subscriptions now. */
  readonly subscriptions: number;
  /** Ends every live subscription, as a node does that falls behind or restarts. */
  dropSubscriptions(): number;
  /** Everything at once: connections are cut, the server is gone until {@link comeBack}. */
  goAway(): void;
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

export async function startKurrentDbDouble(log = new DoubleLog(), options: { batchAppend?: boolean } = {}): Promise<KurrentDbDouble> {
  let breakAfter = 0;
  let breakBefore = 0;
  const peers = new Set<string>();
  const forgotten = new Set<string>();
  const isForgotten = (call: { getPeer(): string }): boolean => {
    peers.add(call.getPeer());
    return forgotten.has(call.getPeer());
  };
  let busy = 0;
  let inexact = 0;
  let delayMs = 0;
  let clockAheadMs = 0;
  let mostAppendBytes = Infinity;
  let mostEventBytes = Infinity;
  let corrupting = false;
  let hidden = 0;
  let leader: number | null = null;
  const batches = new Set<BatchCall>();
  const subscriptions = new Set<ReadCall>();
  const timers = new Set<NodeJS.Timeout>();
  const later = (work: () => void): void => {
    if (delayMs === 0) return work();
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, delayMs);
    timers.add(timer);
  };

  const notLeader = (): Error => {
    const metadata = new Metadata();
    metadata.set('exception', 'not-leader');
    metadata.set('leader-endpoint-host', '127.0.0.1');
    metadata.set('leader-endpoint-port', String(leader));
    return failure(status.NOT_FOUND, 'Leader info available', metadata);
  };

  const append = (stream: string, expected: Expected, events: readonly Proposed[], deadline?: number): Decision => {
    if (typeof expected !== 'number') inexact++;
    if (busy > 0) {
      busy--;
      return { kind: 'busy' };
    }
    if (deadline !== undefined && deadline <= Date.now() + clockAheadMs) return { kind: 'timeout' };
    for (const event of events) {
      if (sizeOf(event) > mostEventBytes) return { kind: 'event-too-big', id: event.id, size: sizeOf(event), most: mostEventBytes };
    }
    if (events.reduce((sum, event) => sum + sizeOf(event), 0) > mostAppendBytes) return { kind: 'append-too-big', most: mostAppendBytes };
    const existing = log.streams.get(stream) ?? [];
    const current = existing.length - 1;
    if (typeof expected === 'number' && expected < current) {
      // As IndexWriter does: equal ids from the expected revision on are the answer of the first time, anything else is a conflict.
      const kept = existing.slice(expected + 1, expected + 1 + events.length);
      const last = kept.at(-1);
      if (last && kept.length === events.length && kept.every((event, n) => event.id === events[n]?.id)) return { kind: 'ok', last };
    }
    if ((typeof expected === 'number' && expected !== current) || (expected === 'stream-exists' && current < 0))
      return { kind: 'wrong', current };
    const written = log.write(stream, corrupting ? events.map((event) => ({ ...event, data: changed(event.data) })) : events);
    return { kind: 'ok', last: written.at(-1) as Stored };
  };

  const batchAppend = (call: BatchCall): void => {
    batches.add(call);
    const open = new Map<string, { options: streams.BatchAppendReq.Options; events: Proposed[] }>();
    const end = (): void => {
      batches.delete(call);
    };
    call
      .on('end', () => {
        end();
        call.end();
      })
      .on('cancelled', end)
      .on('error', end);
    call.on('data', (request: streams.BatchAppendReq) => {
      if (isForgotten(call)) return;
      if (leader !== null) return void call.emit('error', notLeader());
      const correlation = request.getCorrelationId() as shared.UUID;
      const key = uuidOf(correlation);
      const entry = open.get(key) ?? { options: request.getOptions() as streams.BatchAppendReq.Options, events: [] };
      open.set(key, entry);
      for (const message of request.getProposedMessagesList()) entry.events.push(proposedOf(message));
      if (!request.getIsFinal()) return;
      open.delete(key);
      if (breakBefore > 0) {
        breakBefore--;
        return void call.emit('error', failure(status.UNAVAILABLE, 'the double breaks the batch stream'));
      }
      const stream = nameOf(entry.options.getStreamIdentifier());
      const decision = append(stream, expectedOfBatch(entry.options), entry.events, entry.options.getDeadline21100()?.toDate().getTime());
      if (breakAfter > 0) {
        breakAfter--;
        return void call.emit('error', failure(status.UNAVAILABLE, 'the double breaks the batch stream'));
      }
      later(() => {
        if (batches.has(call)) call.write(batchAnswer(correlation, entry.options, decision));
      });
    });
  };

  const unaryAppend = (
    call: ServerReadableStream<streams.AppendReq, streams.AppendResp>,
    answer: sendUnaryData<streams.AppendResp>,
  ): void => {
    let options: streams.AppendReq.Options | undefined;
    const events: Proposed[] = [];
    call.on('data', (request: streams.AppendReq) => {
      options ??= request.getOptions();
      const message = request.getProposedMessage();
      if (message) events.push(proposedOf(message));
    });
    call.on('end', () => {
      if (isForgotten(call)) return;
      if (leader !== null) return answer(notLeader());
      if (!options) return answer(failure(status.INVALID_ARGUMENT, 'no options'));
      const decision = append(nameOf(options.getStreamIdentifier()), expectedOf(options), events);
      const refused = unaryRefusal(decision);
      later(() => (refused ? answer(refused) : answer(null, unaryAnswer(decision))));
    });
  };

  const read = (call: ReadCall): void => {
    const options = call.request.getOptions() as streams.ReadReq.Options;
    if (isForgotten(call)) return;
    if (leader !== null && call.metadata.get('requires-leader').includes('true')) return void call.emit('error', notLeader());
    later(() => {
      if (options.hasSubscription()) return subscribe(call, options);
      const backwards = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
      const stream = options.getStream();
      let events: Stored[];
      if (stream) {
        const name = nameOf(stream.getStreamIdentifier());
        const existing = log.streams.get(name);
        if (!existing) {
          const missing = new streams.ReadResp.StreamNotFound();
          missing.setStreamIdentifier(stream.getStreamIdentifier());
          const response = new streams.ReadResp();
          response.setStreamNotFound(missing);
          call.write(response);
          return call.end();
        }
        const from = stream.hasStart() ? 0 : stream.hasEnd() ? existing.length - 1 : Number(stream.getRevision());
        events = backwards ? existing.slice(0, from + 1).reverse() : existing.slice(from);
      } else {
        const from = positionOf(options.getAll());
        const visible = log.all.length - hidden;
        const index = from === 'end' ? visible : Math.min(log.indexFrom(from), visible);
        // Behind the end nothing is read; within the log a record has to begin there.
        if (from !== 'end' && from > 0n && index < visible && log.all[index]?.position !== from) {
          const kind = options.hasFilter() ? 'FilteredReadAllResult' : 'ReadAllResult';
          const why = `Log record at actual pos ${from} has non-positive length: 0.`;
          return void call.emit('error', failure(status.UNKNOWN, `Unexpected ${kind}: InvalidPosition >> ${why}`));
        }
        events = backwards ? log.all.slice(0, index).reverse() : log.all.slice(index, visible);
      }
      const passes = filterOf(options.getFilter());
      for (const event of events.filter(passes).slice(0, Number(options.getCount()))) call.write(readAnswer(event));
      call.end();
    });
  };

  const subscribe = (call: ReadCall, options: streams.ReadReq.Options): void => {
    const passes = filterOf(options.getFilter());
    const from = positionOf(options.getAll());
    const confirmation = new streams.ReadResp.SubscriptionConfirmation();
    confirmation.setSubscriptionId('00000000-0000-4000-8000-000000000000');
    const confirmed = new streams.ReadResp();
    confirmed.setConfirmation(confirmation);
    call.write(confirmed);
    if (from !== 'end') {
      const index = log.indexFrom(from);
      // As a read does; but here the server has a name for it.
      if (from > 0n && index < log.all.length && log.all[index]?.position !== from)
        return void call.emit('error', failure(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.'));
      for (const event of log.all.slice(index)) if (event.position > from && passes(event)) call.write(readAnswer(event));
    }
    const caughtUp = new streams.ReadResp();
    caughtUp.setCaughtUp(new streams.ReadResp.CaughtUp());
    call.write(caughtUp);
    const follow = (event: Stored): void => {
      if (passes(event)) call.write(readAnswer(event));
    };
    const end = (): void => {
      log.followers.delete(follow);
      subscriptions.delete(call);
    };
    log.followers.add(follow);
    subscriptions.add(call);
    call.on('cancelled', end).on('close', end).on('error', end);
  };

  let server: Server;
  const listen = (port: number): Promise<number> => {
    server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
    const refuse = (_call: unknown, answer: sendUnaryData<never>): void =>
      answer(failure(status.PERMISSION_DENIED, 'streams of a log are never deleted'));
    server.addService(streamsGrpc.StreamsService, { read, append: unaryAppend, batchAppend, delete: refuse, tombstone: refuse });
    server.addService(featuresGrpc.ServerFeaturesService, {
      getSupportedMethods: (_call: unknown, answer: sendUnaryData<features.SupportedMethods>) =>
        answer(null, supported(options.batchAppend ?? true)),
    });
    return new Promise((resolve, reject) => {
      server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound)));
    });
  };
  const port = await listen(0);

  const goAway = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    batches.clear();
    log.followers.clear();
    subscriptions.clear();
    server.forceShutdown();
  };
  return {
    url: `kurrentdb://127.0.0.1:${port}?tls=false`,
    port,
    log,
    writeSystemEvent: () => {
      log.write('$stats-127.0.0.1', [
        {
          id: '00000000-0000-4000-8000-00000000ffff',
          type: '$statsCollected',
          contentType: 'application/json',
          data: Buffer.from('{"proc":1}'),
          metadata: new Uint8Array(),
        },
      ]);
    },
    breakBatchStreamAfterCommit: (n) => {
      breakAfter = n;
    },
    breakBatchStreamBeforeCommit: (n) => {
      breakBefore = n;
    },
    slowDown: (ms) => {
      delayMs = ms;
    },
    forgetConnections: () => {
      for (const peer of peers) forgotten.add(peer);
    },
    beBusy: (n) => {
      busy = n;
    },
    get inexactAppends() {
      return inexact;
    },
    setClockAhead: (ms) => {
      clockAheadMs = ms;
    },
    limitSizes: ({ append: ofAppend = Infinity, event = Infinity }) => {
      mostAppendBytes = ofAppend;
      mostEventBytes = event;
    },
    corruptData: (on) => {
      corrupting = on;
    },
    fallBehind: (events) => {
      hidden = events;
    },
    followLeader: (to) => {
      leader = to;
    },
    get subscriptions() {
      return subscriptions.size;
    },
    dropSubscriptions: () => {
      const dropped = [...subscriptions];
      for (const call of dropped) {
        subscriptions.delete(call);
        call.emit('error', failure(status.CANCELLED, 'dropped'));
      }
      return dropped.length;
    },
    goAway,
    comeBack: async () => {
      // A client of somebody else's may have been given the number meanwhile, for a moment.
      while (!(await listen(port).catch(() => null))) await new Promise((resolve) => setTimeout(resolve, 50));
    },
    stop: async () => {
      goAway();
    },
  };
}

const sizeOf = (event: Proposed): number => event.type.length + event.data.length + event.metadata.length;

const changed = (data: Uint8Array): Uint8Array => {
  const copy = new Uint8Array(data);
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
  return copy;
};

const uuidOf = (uuid: shared.UUID): string => {
  if (uuid.hasString()) return uuid.getString();
  const structured = uuid.getStructured();
  const half = (value: string | number): string => BigInt.asUintN(64, BigInt(value)).toString(16).padStart(16, '0');
  const hex = half(structured?.getMostSignificantBits() ?? 0) + half(structured?.getLeastSignificantBits() ?? 0);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

const nameOf = (identifier: shared.StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

const identifierOf = (stream: string): shared.StreamIdentifier => {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream).toString('base64'));
  return identifier;
};

const proposedOf = (message: streams.BatchAppendReq.ProposedMessage | streams.AppendReq.ProposedMessage): Proposed => ({
  id: uuidOf(message.getId() as shared.UUID),
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

const expectedOfBatch = (options: streams.BatchAppendReq.Options): Expected =>
  options.hasNoStream() ? -1 : options.hasAny() ? 'any' : options.hasStreamExists() ? 'stream-exists' : Number(options.getStreamPosition());
const expectedOf = (options: streams.AppendReq.Options): Expected =>
  options.hasNoStream() ? -1 : options.hasAny() ? 'any' : options.hasStreamExists() ? 'stream-exists' : Number(options.getRevision());

function batchAnswer(correlation: shared.UUID, options: streams.BatchAppendReq.Options, decision: Decision): streams.BatchAppendResp {
  const response = new streams.BatchAppendResp();
  response.setCorrelationId(correlation);
  response.setStreamIdentifier(options.getStreamIdentifier());
  if (decision.kind === 'ok') {
    const success = new streams.BatchAppendResp.Success();
    success.setCurrentRevision(String(decision.last.revision));
    const position = new shared.AllStreamPosition();
    position.setCommitPosition(decision.last.position.toString());
    position.setPreparePosition(decision.last.position.toString());
    success.setPosition(position);
    response.setSuccess(success);
    return response;
  }
  const [name, details, text = name] = batchError(decision, options);
  const packed = new anyPb.Any();
  packed.pack(details.serializeBinary(), name);
  const error = new statusPb.Status();
  error.setMessage(text.replace('event_store.client.', ''));
  error.setDetails(packed);
  response.setError(error);
  return response;
}

function batchError(
  decision: Exclude<Decision, { kind: 'ok' }>,
  options: streams.BatchAppendReq.Options,
): [type: string, details: { serializeBinary(): Uint8Array }, text?: string] {
  switch (decision.kind) {
    case 'wrong': {
      const wrong = new shared.WrongExpectedVersion();
      if (decision.current < 0) wrong.setCurrentNoStream(new emptyPb.Empty());
      else wrong.setCurrentStreamRevision(String(decision.current));
      if (options.hasNoStream()) wrong.setExpectedNoStream(new emptyPb.Empty());
      else wrong.setExpectedStreamPosition(options.getStreamPosition());
      return ['event_store.client.WrongExpectedVersion', wrong];
    }
    case 'timeout':
      return ['event_store.client.Timeout', new shared.Timeout()];
    case 'busy':
      return ['google.protobuf.Empty', new emptyPb.Empty(), 'Server Is Busy'];
    case 'append-too-big': {
      const tooBig = new shared.MaximumAppendSizeExceeded();
      tooBig.setMaxappendsize(decision.most);
      return ['event_store.client.MaximumAppendSizeExceeded', tooBig];
    }
    case 'event-too-big':
      // A message that the client doesn't know: it never looks into it.
      return ['event_store.client.MaximumAppendEventSizeExceeded', new shared.Empty()];
  }
}

function unaryRefusal(decision: Decision): ReturnType<typeof failure> | undefined {
  const metadata = new Metadata();
  if (decision.kind === 'busy') return failure(status.UNAVAILABLE, 'Server Is Too Busy');
  if (decision.kind === 'append-too-big') {
    metadata.set('exception', 'maximum-append-size-exceeded');
    metadata.set('maximum-append-size', String(decision.most));
    return failure(status.INVALID_ARGUMENT, `Maximum Append Size of ${decision.most} Exceeded.`, metadata);
  }
  if (decision.kind === 'event-too-big') {
    metadata.set('exception', 'maximum-append-event-size-exceeded');
    const { id, size, most } = decision;
    return failure(status.INVALID_ARGUMENT, `Event with Id: ${id}, Size: ${size}, exceeds Maximum Append Event Size of ${most}.`, metadata);
  }
  return undefined;
}

function unaryAnswer(decision: Decision): streams.AppendResp {
  const response = new streams.AppendResp();
  if (decision.kind === 'ok') {
    const success = new streams.AppendResp.Success();
    success.setCurrentRevision(String(decision.last.revision));
    const position = new streams.AppendResp.Position();
    position.setCommitPosition(decision.last.position.toString());
    position.setPreparePosition(decision.last.position.toString());
    success.setPosition(position);
    response.setSuccess(success);
    return response;
  }
  if (decision.kind !== 'wrong') throw new Error(`no answer for ${decision.kind}`);
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (decision.current < 0) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(decision.current));
  response.setWrongExpectedVersion(wrong);
  return response;
}

function positionOf(all: streams.ReadReq.Options.AllOptions | undefined): bigint | 'end' {
  if (!all || all.hasEnd()) return 'end';
  return all.hasStart() ? 0n : BigInt(all.getPosition()?.getCommitPosition() ?? '0');
}

function filterOf(filter: streams.ReadReq.Options.FilterOptions | undefined): (event: Stored) => boolean {
  const expression = filter?.getEventType() ?? filter?.getStreamIdentifier();
  if (!filter || !expression) return () => true;
  const prefixes = expression.getPrefixList();
  const regex = expression.getRegex() === '' ? undefined : new RegExp(expression.getRegex());
  const subject = filter.hasEventType() ? (event: Stored) => event.type : (event: Stored) => event.stream;
  return (event) => (regex ? regex.test(subject(event)) : prefixes.some((prefix) => subject(event).startsWith(prefix)));
}

function readAnswer(event: Stored): streams.ReadResp {
  const id = new shared.UUID();
  id.setString(event.id);
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent();
  recorded.setId(id);
  recorded.setStreamIdentifier(identifierOf(event.stream));
  recorded.setStreamRevision(String(event.revision));
  recorded.setPreparePosition(event.position.toString());
  recorded.setCommitPosition(event.position.toString());
  recorded.getMetadataMap().set('type', event.type).set('content-type', event.contentType).set('created', event.created.toString());
  recorded.setCustomMetadata(event.metadata);
  recorded.setData(event.data);
  const read = new streams.ReadResp.ReadEvent();
  read.setEvent(recorded);
  read.setCommitPosition(event.position.toString());
  const response = new streams.ReadResp();
  response.setEvent(read);
  return response;
}

function supported(batchAppend: boolean): features.SupportedMethods {
  const method = (service: string, name: string): features.SupportedMethod => {
    const entry = new features.SupportedMethod();
    entry.setServiceName(service);
    entry.setMethodName(name);
    entry.setFeaturesList(name === 'read' ? ['all', 'filter'] : []);
    return entry;
  };
  const methods = new features.SupportedMethods();
  methods.setEventStoreServerVersion('25.0.0');
  methods.setMethodsList(
    ['read', 'append', ...(batchAppend ? ['batchappend'] : [])].map((name) => method('event_store.client.streams.streams', name)),
  );
  return methods;
}
