import { AxeBuilder } from '@axe-core/playwright';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Principal } from '#libs/access';
import { chromiumPath } from '../support/requirements.js';

/** Nothing that a browser does by itself: it runs as root, without a screen, and asks nobody outside. */
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1366, height: 900 } } as const;
export type Size = keyof typeof SIZES;
export type Language = 'zh' | 'en';

export const startBrowser = (): Promise<Browser> => {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error('there is no Chromium');
  return chromium.launch({ executablePath, args: QUIET });
};

export interface SignedIn {
  readonly token: string;
  readonly principal: Principal;
}

export interface Visit {
  readonly page: Page;
  /** What went wrong in the page: errors it wrote or threw, and whatever it asked of another host. */
  readonly trouble: readonly string[];
  close(): Promise<void>;
}

const VISIT_LASTS_MS = 15_000;

/** A browser window of its own, with nobody else's storage. */
export const visit = async (
  browser: Browser,
  url: string,
  options: { readonly size?: Size; readonly language?: Language; readonly as?: SignedIn } = {},
): Promise<Visit> => {
  const context = await browser.newContext({
    viewport: SIZES[options.size ?? 'desk'],
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'America/New_York', // The pages show Shanghai time wherever their reader is.
  });
  context.setDefaultTimeout(VISIT_LASTS_MS);
  const { origin } = new URL(url);
  const stored = options.as && {
    token: options.as.token,
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    ...options.as.principal,
    name: options.as.principal.name ?? '示范用户',
  };
  const session = JSON.stringify(JSON.stringify(stored ?? null));
  const language = JSON.stringify(options.language ?? null);
  // As text: what runs in the page isn't compiled with what runs here.
  await context.addInitScript({
    content: `if (${session} !== 'null') sessionStorage.setItem('shangliang.session', ${session});
      if (${language} && !localStorage.getItem('shangliang.language')) localStorage.setItem('shangliang.language', ${language});`,
  });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) trouble.push(`asked ${request.url()}`);
  });
  await page.goto(url);
  await settled(page);
  return { page, trouble, close: () => context.close() };
};

/** The page has its heading and nothing that still waits. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor();
  const deadline = performance.now() + VISIT_LASTS_MS;
  while ((await page.locator('.ant-spin').count()) > 0) {
    if (performance.now() > deadline) throw new Error(`${page.url()} still waits`);
    await pause(50);
  }
};

/** What axe calls serious or critical, as sentences. */
export const seriousViolations = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`);
};

const NAME_OF_FOCUSED = `(() => {
  const element = document.activeElement;
  return element ? [element.getAttribute('aria-label'), ...[...(element.labels ?? [])].map((label) => label.textContent), element.textContent].join(' ') : '';
})()`;

/** Presses Tab until what has the focus carries this name. @throws Error when nothing does. */
export const tabTo = async (page: Page, name: string, most = 80): Promise<void> => {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>(NAME_OF_FOCUSED);
    if (focused.includes(name)) return;
  }
  throw new Error(`pressing Tab ${most} times never reached “${name}”`);
};
