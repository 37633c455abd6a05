import { z } from 'zod';
import { AREAS, type Area } from './variables.js';

const TITLES: Readonly<Record<Area, string>> = {
  process: 'Every process',
  http: 'Every process that answers HTTP',
  database: 'Services, the relay',
  keysDatabase: 'Services that read or write personal data',
  eventStore: 'Where events are kept',
  kafka: 'How events travel',
  tokens: 'Whose tokens are accepted',
  partners: 'What partners are sent',
  gateway: 'The gateway',
};

/** The text of `docs/configuration.md`. */
export function describeConfiguration(): string {
  const sections = (Object.keys(AREAS) as Area[]).map((area) => [`## ${TITLES[area]}`, '', ...table(area)].join('\n'));
  return [
    '# Configuration',
    '',
    'Made from `libs/configuration/src/variables.ts` by `npm run docs:configuration`; a test says when it is out of date.',
    '',
    'Everything is set by variables of the environment, read and checked once, at start. A process that finds a wrong value says which, why,',
    'and what it should be, and ends with a non-zero exit code. An empty variable counts as not set.',
    '',
    '`npm start` sets what must be set by itself. It hands on to its processes `PROFILE`, `LOG_LEVEL`, `DATA_FOLDER`, `KEYS_MASTER_KEY`,',
    '`KURRENTDB_URL`, `KAFKA_…`, `OIDC_…`, `PUBLIC_URL` and `WEBHOOKS_…`; there `PORT` is that of the gateway, and `DATABASE_URL` that of a',
    'superuser. Everything else is for running the processes one by one.',
    '',
    'A secret (🔑) may stand in a file instead: `DATABASE_PASSWORD_FILE=/run/secrets/password` in place of `DATABASE_PASSWORD=…`. Secrets that',
    'the installation makes for itself lie in `<DATA_FOLDER>/secrets`, mode 0600, made at first start.',
    '',
    sections.join('\n\n'),
    '',
  ].join('\n');
}

function table(area: Area): string[] {
  const { properties = {}, required = [] } = z.toJSONSchema(AREAS[area], { io: 'input' });
  const rows = Object.entries(properties).map(([name, property]) => {
    const {
      description = '',
      default: preset,
      enum: choices,
      secret,
    } = property as { description?: string; default?: string; enum?: string[]; secret?: boolean };
    const values = choices ? ` One of ${choices.map((choice) => `\`${choice}\``).join(', ')}.` : '';
    const otherwise = preset !== undefined ? `\`${preset}\`` : required.includes(name) ? '**must be set**' : '–';
    return `| \`${name}\`${secret ? ' 🔑' : ''} | ${otherwise} | ${description}.${values} |`;
  });
  return ['| Variable | Default | Meaning |', '| --- | --- | --- |', ...rows];
}
