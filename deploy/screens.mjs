// `npm run screens [-- http://127.0.0.1:8080]`: a picture of every page, phone and desk, zh and en, into docs/screens/. Without an
// address it starts a suite of its own in a temporary folder and loads the demonstration first.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildPages, buildSources, checkNode, installPackages, Refusal, step } from './ground.mjs';

const FOLDER = resolve('docs/screens');
const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1366, height: 900 } };
const LANGUAGES = ['zh', 'en'];
/** Bytes of one picture; where a page makes more of it, less of the page is shown. */
const MOST_BYTES = 250_000;
/** Of a page as a picture shows it, CSS pixels, tallest first. */
const HEIGHTS = { phone: [1900, 1400, 1000, 844], desk: [1500, 1200, 900, 700, 560] };
const DEMONSTRATION_WITHIN_MS = 20 * 60_000;
const PAGE_WITHIN_MS = 30_000;

try {
  checkNode();
  await installPackages();
  await buildSources({ force: false });
  const given = process.argv[2];
  if (given) await takeAll(given.replace(/\/$/, ''));
  else await withSuiteOfItsOwn(takeAll);
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}

/** @param {(url: string) => Promise<void>} work */
async function withSuiteOfItsOwn(work) {
  await buildPages({ force: false });
  const { Suite } = await import('../dist/deploy/suite.js');
  const dataFolder = await mkdtemp(join(tmpdir(), 'shangliang-screens-'));
  try {
    const suite = await Suite.start({
      dataFolder,
      restart: false,
      logLevel: 'warn',
      environment: { PATH: process.env.PATH, WEBHOOKS_TO_LOOPBACK: 'on' },
    });
    try {
      await step('loading the demonstration', () => loadDemonstration(suite.url, dataFolder));
      await work(suite.url);
    } finally {
      await suite.stop();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

function loadDemonstration(url, dataFolder) {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, ['dist/deploy/demo/main.js'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, SHANGLIANG_URL: url, DATA_FOLDER: dataFolder },
      signal: AbortSignal.timeout(DEMONSTRATION_WITHIN_MS),
    });
    child.once('error', fail);
    child.once('close', (code) => (code === 0 ? settle() : fail(new Error(`the demonstration ended with ${code}`))));
  });
}

async function takeAll(url) {
  const endpoint = await startEndpoint();
  try {
    await takeEach(url, endpoint.url);
  } finally {
    endpoint.close();
  }
}

/** A partner's endpoint: takes what is sent to `/hook`, and is out of order at every other address. */
async function startEndpoint() {
  const server = createServer((request, response) => {
    request.resume().once('end', () => response.writeHead(request.url === '/hook' ? 204 : 503).end());
  });
  await new Promise((settle) => server.listen(0, '127.0.0.1', settle));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}

/**
 * @param {string} url
 * @param {string} endpoint
 */
async function takeEach(url, endpoint) {
  const { chromiumPath } = await import('../dist/test/support/requirements.js');
  const { chromium } = await import('playwright-core');
  const executablePath = chromiumPath();
  if (!executablePath) throw new Refusal('There is no Chromium: on Debian, apt install chromium fonts-wqy-zenhei');
  const pages = await pagesOf(url, endpoint);
  await mkdir(FOLDER, { recursive: true });
  for (const file of await readdir(FOLDER)) if (file.endsWith('.png')) await rm(join(FOLDER, file));
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    for (const page of pages) {
      for (const size of Object.keys(SIZES)) {
        for (const language of LANGUAGES) {
          const name = `${page.name}-${size}-${language}.png`;
          await step(name, () => take(browser, url, page, size, language, join(FOLDER, name)));
        }
      }
    }
  } finally {
    await browser.close();
  }
}

/** Every page, on the consultations and by the people of the demonstration that show most. */
async function pagesOf(url, endpoint) {
  const finished = await richest(url);
  const toAct = (await firstOf(url, 'audit/cases?stage=consult&status=open&limit=1', 'audit/cases?status=open&limit=1')) ?? finished;
  const coordinator = await signIn(url, 'coordinator', ({ roomId }) => roomId === toAct.roomId);
  const resident = await signIn(url, 'resident', ({ jurisdictionId }) => jurisdictionId === finished.jurisdictionId);
  const concern = await firstOf({ url, token: resident?.token }, 'intake/concerns?mine=true&limit=1', 'intake/concerns?limit=1');
  const partner = await signIn(url, 'partner', () => true);
  const subscription = partner && (await subscribe(url, partner, endpoint));
  return [
    { name: 'overview', path: '/' },
    { name: 'cases', path: '/cases' },
    { name: 'case', path: `/cases/${finished.id}` },
    { name: 'next-steps', path: `/cases/${toAct.id}`, as: coordinator },
    { name: 'concerns', path: '/concerns?view=around', as: resident },
    ...(concern ? [{ name: 'concern', path: `/concerns/${concern.id}`, as: resident }] : []),
    { name: 'raise-a-concern', path: '/concerns/raise', as: resident },
    { name: 'lists', path: '/lists' },
    { name: 'rooms', path: '/rooms' },
    ...(partner
      ? [
          { name: 'partners', path: '/partners', as: partner },
          { name: 'new-subscription', path: '/partners/subscriptions/new', as: partner },
        ]
      : []),
    ...(subscription ? [{ name: 'subscription', path: `/partners/subscriptions/${subscription}`, as: partner }] : []),
    { name: 'sign-in', path: '/sign-in' },
    { name: 'not-found', path: '/nowhere' },
  ];
}

/**
 * Two subscriptions, one of them to an endpoint that is out of order. Null where a suite that was running before doesn't send to this
 * machine.
 */
async function subscribe(url, { token }, endpoint) {
  const open = async (name, path, types) => {
    const body = JSON.stringify({ name, url: `${endpoint}${path}`, types, from: 'beginning' });
    const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), authorization: `Bearer ${token}` };
    const answer = await fetch(`${url}/api/v1/partners/subscriptions`, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(PAGE_WITHIN_MS),
    });
    return answer.ok ? (await answer.json()).id : null;
  };
  await open('指挥中心大屏', '/out-of-order', ['case.concluded']);
  const id = await open('融媒体发布系统', '/hook', ['case.topic_approved', 'case.concluded', 'case.results_published']);
  // Until enough is delivered to fill a page of the log.
  if (id !== null) await pause(5_000);
  return id;
}

/** The closed case with most to show. */
async function richest(url) {
  const { items } = await ask(url, 'audit/cases?status=closed&limit=20');
  const cases = await Promise.all(items.map(({ id }) => ask(url, `audit/cases/${id}`)));
  const weight = (one) => one.recommendations.length + one.responsibilities.length + one.sessionsHeld + (one.scores ? 2 : 0);
  const [most] = cases.sort((one, other) => weight(other) - weight(one));
  if (!most) throw new Refusal(`${url} has no finished consultation to show: load the demonstration first`);
  return most;
}

async function ask(url, path, token, init = {}) {
  const response = await fetch(`${url}/api/v1/${path}`, {
    ...init,
    headers: { ...init.headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    signal: AbortSignal.timeout(PAGE_WITHIN_MS),
  });
  if (!response.ok) throw new Refusal(`${url}/api/v1/${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** The first thing of the first list that has one. */
async function firstOf(at, ...paths) {
  const { url, token } = typeof at === 'string' ? { url: at } : at;
  for (const path of paths) {
    const { items } = await ask(url, path, token);
    if (items.length > 0) return items[0];
  }
  return null;
}

/** Somebody who holds this role here, else somewhere; null where nobody does. */
async function signIn(url, role, here) {
  const found = [];
  let cursor = null;
  do {
    const page = await ask(url, `intake/sign-in/people?role=${role}&limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    found.push(
      ...page.items.flatMap(({ personId, grants }) => grants.filter((grant) => grant.role === role).map((grant) => ({ personId, grant }))),
    );
    cursor = page.next;
  } while (cursor !== null && !found.some(({ grant }) => here(grant)));
  const chosen = found.find(({ grant }) => here(grant)) ?? found[0];
  if (!chosen) return null;
  return ask(url, 'intake/sign-in', undefined, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ personId: chosen.personId, grantId: chosen.grant.grantId }),
  });
}

async function take(browser, url, { path, as }, size, language, file) {
  const context = await browser.newContext({
    viewport: SIZES[size],
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
  });
  try {
    context.setDefaultTimeout(PAGE_WITHIN_MS);
    const session = as && JSON.stringify({ token: as.token, expiresAt: as.expiresAt, ...as.principal, name: as.principal.name ?? '' });
    await context.addInitScript({
      content: `localStorage.setItem('shangliang.language', '${language}');${session ? `sessionStorage.setItem('shangliang.session', ${JSON.stringify(session)});` : ''}`,
    });
    const page = await context.newPage();
    await page.goto(`${url}${path}`);
    await page.locator('h1').first().waitFor();
    await settled(page);
    for (const height of HEIGHTS[size]) {
      const needed = await page.evaluate('document.documentElement.scrollHeight');
      // The window grows, so that what is fixed to its edges stands at the edges of the picture.
      const least = Math.min(SIZES[size].height, height);
      await page.setViewportSize({ width: SIZES[size].width, height: Math.max(least, Math.min(height, needed)) });
      await settled(page);
      const picture = await page.screenshot();
      if (picture.length <= MOST_BYTES) {
        await writeFile(file, picture);
        return;
      }
    }
    throw new Error(`${file} would have more than ${MOST_BYTES} bytes`);
  } finally {
    await context.close();
  }
}

/** Nothing waits any more, and what came has been drawn. */
async function settled(page) {
  const deadline = performance.now() + PAGE_WITHIN_MS;
  while ((await page.locator('.ant-spin').count()) > 0) {
    if (performance.now() > deadline) throw new Error(`${page.url()} still waits`);
    await pause(50);
  }
  await pause(400);
}
