import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ownSecret } from '#libs/configuration';
import { endWithThisProcess, freePort } from '#libs/postgres';

const run = promisify(execFile);

/** Java or Maven are missing, or too old: the sentence says which, and what to do. */
export class KafkaNotPossible extends Error {
  override readonly name = 'KafkaNotPossible';
}

export interface KafkaBrokerOptions {
  /** Holds settings, data and logs; what is in it is used again. */
  readonly folder: string;
  /** One, or three for fault tests: three copies of everything, of which two must have a record. */
  readonly nodes?: 1 | 3;
  /** Clients connect with TLS; see {@link KafkaBroker.ca}. */
  readonly tls?: boolean;
  /** Clients sign in with SCRAM-SHA-512 as one of these (name → password). Only looked at when the data are new. */
  readonly users?: Readonly<Record<string, string>>;
  /** Signed-in clients may do only what an ACL allows; needs `users`. */
  readonly acls?: boolean;
  readonly tell?: (step: string) => void;
  readonly signal?: AbortSignal;
  readonly onPids?: (pids: readonly number[]) => void;
}

export interface KafkaBroker {
  /** `host:port` of each node, as clients reach it. */
  readonly brokers: readonly string[];
  /** The same for the operator's tools: neither TLS, sign-in nor ACLs. */
  readonly operatorBrokers: readonly string[];
  /** Certificate authority of the brokers, PEM; null without TLS. */
  readonly ca: string | null;
  /** Resolves when a node ends that nobody had asked to (then with a sentence), or when all were stopped (null). */
  readonly exited: Promise<string | null>;
  /** SIGKILL to the node, 1 to the number of nodes. */
  kill(node: number): Promise<void>;
  /** Starts a node that was killed, on its data and port; resolves when it serves. */
  restart(node: number): Promise<void>;
  /**
   * One of Kafka's own tools: main class and arguments, such as `org.apache.kafka.tools.GetOffsetShell`. Answers with its standard output.
   * @throws Error with what it said when it fails or takes longer than `timeoutMs` (180,000 by default).
   */
  runTool(mainClass: string, args: readonly string[], timeoutMs?: number): Promise<string>;
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 180_000;
/** For a tool that only prepares something: long, as nothing can be done without what it prepares. */
const TOOL_WITHIN_MS = 180_000;
const STOP_PATIENCE_MS = 3_000;
const LEAST_JAVA = 17;

/** A real broker, from the jars that the project publishes: on this machine, for tests and for `npm run start:kafka`. */
export async function startKafkaBroker(options: KafkaBrokerOptions): Promise<KafkaBroker> {
  const { nodes = 1, tls = false, acls = false, tell = () => {}, onPids = () => {} } = options;
  const folder = resolve(options.folder);
  tell('jars');
  const jars = await kafkaJars(options.signal);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const ports = await Promise.all(
    Array.from({ length: nodes }, async () => ({ client: await freePort(), operator: await freePort(), controller: await freePort() })),
  );
  const keys = tls ? await selfSigned(folder) : null;
  const security = { tls: keys, signIn: options.users !== undefined, acls };
  const clusterId = await clusterIdOf(folder);

  const children = new Map<number, { child: ChildProcess; exited: Promise<void> }>();
  const asked = new Set<number>();
  let settleExited: (reason: string | null) => void = () => {};
  const exited = new Promise<string | null>((settle) => (settleExited = settle));
  const changed = () => onPids([...children.values()].flatMap(({ child }) => child.pid ?? []));

  const startNode = async (node: number): Promise<void> => {
    const home = join(folder, `node-${node}`);
    await mkdir(home, { recursive: true, mode: 0o700 });
    const settings = join(home, 'server.properties');
    await writeFile(settings, serverProperties(node, ports, home, security), { mode: 0o600 });
    await writeFile(join(home, 'log4j2.properties'), LOG_SETTINGS);
    if (!existsSync(join(home, 'data', 'meta.properties'))) await format(jars, settings, clusterId, options.users ?? {});
    const logFile = join(home, 'broker.log');
    const log = await open(logFile, 'w', 0o600);
    const child = spawn(
      'java',
      [
        ...JAVA_OPTIONS,
        `-Xmx${nodes === 1 ? 512 : 400}m`,
        `-Dlog4j2.configurationFile=${join(home, 'log4j2.properties')}`,
        '-cp',
        join(jars, '*'),
        'kafka.Kafka',
        settings,
      ],
      {
        detached: process.platform !== 'win32',
        stdio: ['ignore', log.fd, log.fd],
      },
    );
    await log.close();
    endWithThisProcess(child, 'TERM');
    asked.delete(node);
    const gone = new Promise<void>((settle) => {
      child.once('error', () => settle());
      child.once('exit', (code, signal) => {
        children.delete(node);
        changed();
        if (!asked.has(node)) settleExited(`Kafka's node ${node} ended (${signal ?? `exit code ${code}`}); see ${logFile}`);
        settle();
      });
    });
    children.set(node, { child, exited: gone });
    changed();
    await serving(child, logFile, options.signal);
  };
  const endNode = async (node: number, signal: NodeJS.Signals): Promise<void> => {
    asked.add(node);
    const running = children.get(node);
    if (!running) return;
    running.child.kill(signal);
    if (signal === 'SIGKILL') return running.exited;
    const patience = new AbortController();
    const late = pause(STOP_PATIENCE_MS, true, { signal: patience.signal }).catch(() => false);
    if (await Promise.race([late, running.exited.then(() => false)])) running.child.kill('SIGKILL');
    patience.abort();
    await running.exited;
  };
  const all = Array.from({ length: nodes }, (_, index) => index + 1);
  const stop = async (): Promise<void> => {
    await Promise.all(all.map((node) => endNode(node, 'SIGTERM')));
    settleExited(null);
  };

  tell('broker');
  try {
    const started = await Promise.allSettled(all.map(startNode));
    const failed = started.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    brokers: ports.map(({ client }) => `127.0.0.1:${client}`),
    operatorBrokers: ports.map(({ operator }) => `127.0.0.1:${operator}`),
    ca: keys?.certificate ?? null,
    exited,
    kill: (node) => endNode(node, 'SIGKILL'),
    restart: startNode,
    runTool: (mainClass, args, timeoutMs = TOOL_WITHIN_MS) => runKafkaTool(jars, mainClass, args, timeoutMs),
    stop,
  };
}

/** One of Kafka's tools without a broker of ours, for a cluster elsewhere. */
export async function runKafkaTool(jars: string, mainClass: string, args: readonly string[], timeoutMs: number): Promise<string> {
  try {
    const { stdout } = await run('java', [...TOOL_OPTIONS, '-cp', join(jars, '*'), mainClass, ...args], {
      timeout: timeoutMs,
      maxBuffer: 1 << 28,
    });
    return stdout;
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as { stdout?: string; stderr?: string; message: string };
    throw new Error(`${mainClass} failed: ${(stderr || stdout || message).trim().slice(-4_000)}`, { cause: error });
  }
}

const JAVA_OPTIONS = ['-XX:+UseSerialGC', '-Djava.awt.headless=true', '-Dcom.sun.management.jmxremote=false'];
const TOOL_OPTIONS = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xmx512m'];

const LOG_SETTINGS = `rootLogger.level = WARN
rootLogger.appenderRef.console.ref = console
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %d{ISO8601} %-5p %c %m%n
logger.started.name = kafka.server.KafkaRaftServer
logger.started.level = INFO
`;

type Ports = readonly { client: number; operator: number; controller: number }[];
interface Security {
  readonly tls: Keys | null;
  readonly signIn: boolean;
  readonly acls: boolean;
}

function serverProperties(node: number, ports: Ports, home: string, { tls, signIn, acls }: Security): string {
  const own = ports[node - 1];
  if (!own) throw new RangeError(`there is no node ${node}`);
  const client = `${signIn ? 'SASL_' : ''}${tls ? 'SSL' : 'PLAINTEXT'}`;
  const copies = ports.length;
  const settings: Record<string, string | number | boolean> = {
    'process.roles': 'broker,controller',
    'node.id': node,
    'controller.quorum.voters': ports.map(({ controller }, index) => `${index + 1}@127.0.0.1:${controller}`).join(','),
    listeners: `CLIENT://127.0.0.1:${own.client},OPERATOR://127.0.0.1:${own.operator},CONTROLLER://127.0.0.1:${own.controller}`,
    'advertised.listeners': `CLIENT://127.0.0.1:${own.client},OPERATOR://127.0.0.1:${own.operator}`,
    'listener.security.protocol.map': `CLIENT:${client},OPERATOR:PLAINTEXT,CONTROLLER:PLAINTEXT`,
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'OPERATOR',
    'log.dirs': join(home, 'data'),
    'offsets.topic.replication.factor': copies,
    'offsets.topic.num.partitions': 8,
    'transaction.state.log.replication.factor': copies,
    'transaction.state.log.num.partitions': 8,
    'transaction.state.log.min.isr': copies === 1 ? 1 : 2,
    'share.coordinator.state.topic.replication.factor': copies,
    'share.coordinator.state.topic.min.isr': copies === 1 ? 1 : 2,
    'default.replication.factor': copies,
    'min.insync.replicas': copies === 1 ? 1 : 2,
    'group.initial.rebalance.delay.ms': 0,
    'auto.create.topics.enable': false,
    // A node that is killed is missed within seconds.
    'broker.session.timeout.ms': 3_000,
    'broker.heartbeat.interval.ms': 500,
  };
  if (tls) {
    settings['listener.name.client.ssl.keystore.type'] = 'PKCS12';
    settings['listener.name.client.ssl.keystore.location'] = tls.file;
    settings['listener.name.client.ssl.keystore.password'] = tls.password;
  }
  if (signIn) {
    settings['sasl.enabled.mechanisms'] = 'SCRAM-SHA-512';
    settings['listener.name.client.sasl.enabled.mechanisms'] = 'SCRAM-SHA-512';
    settings['listener.name.client.scram-sha-512.sasl.jaas.config'] = 'org.apache.kafka.common.security.scram.ScramLoginModule required;';
  }
  if (acls) {
    settings['authorizer.class.name'] = 'org.apache.kafka.metadata.authorizer.StandardAuthorizer';
    settings['allow.everyone.if.no.acl.found'] = false;
    // NOTE: whoever comes in by the operator's listener has no name and may do everything: it is for this machine's tests only.
    settings['super.users'] = 'User:ANONYMOUS';
  }
  return `${Object.entries(settings)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join('\n')}\n`;
}

async function format(jars: string, settings: string, clusterId: string, users: Readonly<Record<string, string>>): Promise<void> {
  const scram = Object.entries(users).flatMap(([name, password]) => ['--add-scram', `SCRAM-SHA-512=[name=${name},password=${password}]`]);
  // In one word: one cluster id of 64 begins with a dash, and would be taken for an option.
  const how = ['format', '--ignore-formatted', `--cluster-id=${clusterId}`, '-c', settings, ...scram];
  await runKafkaTool(jars, 'kafka.tools.StorageTool', how, TOOL_WITHIN_MS);
}

async function serving(child: ChildProcess, logFile: string, signal?: AbortSignal): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  for (;;) {
    signal?.throwIfAborted();
    const text = await readFile(logFile, 'utf8');
    if (text.includes('Kafka Server started')) return;
    const tail = () => text.trimEnd().split('\n').slice(-10).join('\n');
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`Kafka ended while it was starting:\n${tail()}`);
    if (performance.now() > deadline) throw new Error(`Kafka is not ready after ${START_TIMEOUT_MS / 1000} s:\n${tail()}`);
    await pause(50);
  }
}

/**
 * Folder with the jars: resolved once by Maven into `.cache/`, under a name that changes with the pom.
 * @throws {@link KafkaNotPossible}
 */
export async function kafkaJars(signal?: AbortSignal): Promise<string> {
  await checkJava();
  const pom = resolve('deploy/kafka/pom.xml');
  const hash = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex')
    .slice(0, 12);
  const folder = resolve('.cache', `kafka-${hash}`);
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  try {
    await run('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${draft}`, '-DincludeScope=runtime'], {
      timeout: 600_000,
      signal,
    });
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another start was faster.
    if (existsSync(folder)) return folder;
    const { code, stdout, message } = error as { code?: string; stdout?: string; message: string };
    if (code === 'ENOENT')
      throw new KafkaNotPossible('A Kafka broker is fetched by Maven, which is not installed (Debian: apt install maven).', {
        cause: error,
      });
    throw new KafkaNotPossible(`Maven could not fetch Kafka: ${(stdout || message).trim().slice(-1_000)}`, { cause: error });
  }
  return folder;
}

async function checkJava(): Promise<void> {
  const advice = '(Debian: apt install default-jre-headless)';
  let text: string;
  try {
    const { stdout, stderr } = await run('java', ['-version'], { timeout: TOOL_WITHIN_MS });
    text = stdout + stderr;
  } catch (error) {
    throw new KafkaNotPossible(`A Kafka broker needs Java ${LEAST_JAVA} or newer, which is not installed ${advice}.`, { cause: error });
  }
  const version = Number(/version "(\d+)/.exec(text)?.[1]);
  if (!(version >= LEAST_JAVA))
    throw new KafkaNotPossible(`A Kafka broker needs Java ${LEAST_JAVA} or newer; this is Java ${version || '(unknown)'} ${advice}.`);
}

interface Keys {
  readonly file: string;
  readonly password: string;
  readonly certificate: string;
}

/** A certificate for this machine alone that is its own authority. */
async function selfSigned(folder: string): Promise<Keys> {
  const file = join(folder, 'broker.p12');
  const password = ownSecret(folder, 'broker.p12.password');
  const store = ['-keystore', file, '-storetype', 'PKCS12', '-storepass', password, '-alias', 'broker'];
  if (!existsSync(file)) {
    const name = ['-dname', 'CN=localhost', '-ext', 'SAN=ip:127.0.0.1,dns:localhost', '-ext', 'bc:c'];
    await run('keytool', ['-genkeypair', ...store, '-keyalg', 'EC', '-groupname', 'secp256r1', '-validity', '3650', ...name], {
      timeout: TOOL_WITHIN_MS,
    });
  }
  const { stdout } = await run('keytool', ['-exportcert', '-rfc', ...store], { timeout: TOOL_WITHIN_MS });
  return { file, password, certificate: stdout };
}

/** 16 random bytes in Kafka's writing, made with the data. */
async function clusterIdOf(folder: string): Promise<string> {
  const file = join(folder, 'cluster-id');
  if (!existsSync(file)) await writeFile(file, randomBytes(16).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFile(file, 'utf8');
}
