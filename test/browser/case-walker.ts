import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { formsZh } from '../../apps/web/src/i18n/forms.zh.js';
import { pagesZh } from '../../apps/web/src/i18n/pages.zh.js';
import { wordsZh } from '../../apps/web/src/i18n/words.zh.js';
import type { Caller, StoryClock } from '../support/actors.js';
import { settled, SIZES, type Size } from './browser.js';

export type ActionId = keyof typeof formsZh.actions;
export type EventType = keyof typeof wordsZh.event;

/** A file that is chosen in a form. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
/** What a field is filled with: a text, also of an option; a number; several; yes or no; a file; or its parts by their labels: an empty one presses the button of that name. */
export type Filling = string | number | boolean | readonly string[] | ChosenFile | Parts;
export type Parts = { readonly [part: string]: string };
export type Fillings = { readonly [field: string]: Filling };

/** Stands for a choice or words that a field has among others without a label. */
export const ITSELF = 'itself';

const WITHIN_MS = 30_000;
const LOOKS_EVERY_MS = 40;

const labelOf = (key: string): string => (key in formsZh.fields ? formsZh.fields[key as keyof typeof formsZh.fields] : key);
const exactly = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(（选填）)?$`);
const isFile = (filling: Filling): filling is ChosenFile => typeof filling === 'object' && 'buffer' in filling;

const COUNT_IN_HISTORY = `(name) => [...document.querySelectorAll('.history > li strong')]
  .filter((said) => said.textContent === name)
  .reduce((sum, said) => sum + Number(/^(\\d+)次$/.exec(said.nextElementSibling?.textContent ?? '')?.[1] ?? 1), 0)`;

class NoSuchOption extends Error {
  override readonly name = 'NoSuchOption';
}

/** The page's clock is the story's, and goes on from there; what it sends is dated by it, as a simulator's tokens may. */
const TELLS_STORY_TIME = `{
  globalThis.story = { begins: Date.parse(sessionStorage.getItem('story.now') ?? '2026-03-02T01:00:00.000Z'), since: performance.now() };
  const now = () => story.begins + Math.round(performance.now() - story.since);
  globalThis.Date = class extends Date {
    constructor(...given) {
      super(...(given.length === 0 ? [now()] : given));
    }
    static now() {
      return now();
    }
  };
  const send = globalThis.fetch;
  globalThis.fetch = async (given, options) => {
    const request = new Request(given, options);
    if (request.method === 'POST') request.headers.set('occurred-at', await globalThis.storyTime());
    return send(request);
  };
}`;

/** Windows that stay open: the coordinator comes back to theirs all the time. */
const WINDOWS = 2;
interface Window {
  readonly page: Page;
  who: string | null;
  caseId: string;
}

/**
 * People at a phone or a desk who take the steps of a case by its forms. A window or two for all of them: whose turn it is signs in.
 */
export class CaseWalker {
  /** Steps that were taken by their forms. */
  readonly taken = new Set<ActionId>();
  /** Errors that a page threw. */
  readonly thrown: string[] = [];

  private constructor(
    private readonly url: string,
    private readonly clock: StoryClock,
    private readonly context: BrowserContext,
    /** The one looked at last comes first. */
    private windows: readonly Window[],
  ) {
    for (const { page } of windows) page.on('pageerror', (error) => this.thrown.push(String(error)));
  }

  static async open(browser: Browser, url: string, clock: StoryClock, size: Size): Promise<CaseWalker> {
    const context = await browser.newContext({
      viewport: SIZES[size],
      reducedMotion: 'reduce',
      locale: 'zh-CN',
      timezoneId: 'America/New_York', // The pages show and take Shanghai time wherever their reader is.
    });
    context.setDefaultTimeout(WITHIN_MS);
    await context.exposeFunction('storyTime', () => clock.next());
    await context.addInitScript({ content: TELLS_STORY_TIME });
    const windows: Window[] = [];
    for (let number = 0; number < WINDOWS; number++) {
      const page = await context.newPage();
      await page.goto(`${url}/icon.svg`);
      windows.push({ page, who: null, caseId: '' });
    }
    return new CaseWalker(url, clock, context, windows);
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** Answers under this path wait until they are let go: what a slow line does. @returns what lets them go */
  async holdsUp(path: string): Promise<() => void> {
    const under = (url: URL): boolean => url.pathname.startsWith(path);
    let letGo = (): void => undefined;
    const gone = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await this.context.route(under, async (route) => {
      await gone;
      await route.fallback();
    });
    return letGo;
  }

  get page(): Page {
    return this.windows[0]!.page;
  }

  /** Looks at the case as this person. */
  async sees(caseId: string, who: Caller): Promise<void> {
    const window = this.windows.find((one) => one.who === who.token) ?? this.windows.at(-1)!;
    this.windows = [window, ...this.windows.filter((one) => one !== window)];
    const { page } = window;
    // A page that lies behind another is given little time.
    await page.bringToFront();
    const today = JSON.stringify(this.clock.next());
    if (window.who !== who.token || window.caseId !== caseId) {
      const session = JSON.stringify({
        ...who.principal,
        token: who.token,
        name: '示范用户',
        expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      });
      await page.evaluate(
        `sessionStorage.setItem('shangliang.session', ${JSON.stringify(session)}); sessionStorage.setItem('story.now', ${today})`,
      );
      await page.goto(`${this.url}/cases/${caseId}`);
      await settled(page);
      window.who = who.token;
      window.caseId = caseId;
    } else await page.evaluate(`story.begins = Date.parse(${today}); story.since = performance.now()`);
  }

  /** How often the history that the page shows has an event. */
  async timesInHistory(type: EventType): Promise<number> {
    return this.page.evaluate<number>(`(${COUNT_IN_HISTORY})(${JSON.stringify(wordsZh.event[type])})`);
  }

  /** The button of a step, behind “more” or not. @throws Error when it is not offered in time. */
  async offers(id: ActionId): Promise<Locator> {
    const button = this.page.locator('.next-steps button').filter({ hasText: spacedName(formsZh.actions[id]) });
    const deadline = performance.now() + WITHIN_MS;
    while ((await button.count()) === 0) {
      if (performance.now() > deadline)
        throw new Error(`“${formsZh.actions[id]}” is not offered; offered are: ${(await this.offered()).join('、')}`);
      await pause(LOOKS_EVERY_MS);
    }
    if (!(await button.isVisible())) await this.page.locator('.more-actions').click();
    return button;
  }

  /** Names of all steps that are offered now. */
  async offered(): Promise<string[]> {
    const names = await this.page.locator('.next-steps button:not(.more-actions)').allTextContents();
    return names.map((name) => name.replaceAll(/\s/g, ''));
  }

  /**
   * Takes a step by its form: it is accepted when the form goes away and the history that the page shows has the event.
   * @param event null for what belongs to no case yet
   * @param opened what happens when the form has been opened for the first time, before it is filled in
   */
  async takes(
    caseId: string,
    who: Caller,
    id: ActionId,
    fillings: Fillings,
    event: EventType | null,
    opened?: (dialog: Locator) => Promise<void>,
  ): Promise<void> {
    await this.sees(caseId, who);
    const before = event === null ? 0 : await this.timesInHistory(event);
    const dialog = await this.fillsIn(id, fillings, opened);
    await dialog.getByRole('button', { name: /^确\s*定$/ }).click();
    await this.accepted(id, dialog);
    if (event !== null) await this.untilInHistory(event, before + 1);
    this.taken.add(id);
  }

  /**
   * Opens a form and fills it in; once more where it was opened before the page knew of what others did just now: a form that stands open
   * offers what there was to choose when it was opened.
   */
  private async fillsIn(id: ActionId, fillings: Fillings, opened?: (dialog: Locator) => Promise<void>): Promise<Locator> {
    const dialog = this.page.getByRole('dialog');
    const deadline = performance.now() + WITHIN_MS;
    for (let time = 1; ; time++) {
      await (await this.offers(id)).click();
      if (time === 1) await opened?.(dialog);
      try {
        for (const [field, filling] of Object.entries(fillings)) await this.fill(this.fieldOf(dialog, field), filling);
        return dialog;
      } catch (error) {
        if (!(error instanceof NoSuchOption) || performance.now() > deadline) throw error;
        await dialog.getByRole('button', { name: spacedName('取消') }).click({ force: true });
        await dialog.waitFor({ state: 'hidden' });
      }
    }
  }

  /**
   * Goes through the statements that this person can vote on, a press each, and closes the ballot.
   * @param meanwhile what happens while the ballot lies open, and how many it asks before
   */
  async votesOn(
    caseId: string,
    who: Caller,
    votes: readonly string[],
    meanwhile?: { asks: number; happens: () => Promise<void> },
  ): Promise<void> {
    await this.sees(caseId, who);
    const before = await this.timesInHistory('VoteCast');
    await (await this.offers('castVote')).click();
    if (meanwhile) {
      await this.page.getByRole('dialog').getByText(`第1条，共${meanwhile.asks}条`).waitFor();
      await meanwhile.happens();
      await this.sees(caseId, who);
    }
    const dialog = this.page.getByRole('dialog');
    for (const [index, vote] of votes.entries()) {
      await dialog.getByText(`第${index + 1}条，共${votes.length}条`).waitFor();
      await dialog.getByRole('button', { name: spacedName(vote) }).click();
    }
    await dialog.getByRole('button', { name: spacedName('完成') }).click();
    await dialog.waitFor({ state: 'hidden' });
    await this.untilInHistory('VoteCast', before + votes.length);
    this.taken.add('castVote');
  }

  /** @throws Error with what the form says, when it stays. */
  private async accepted(id: ActionId, dialog: Locator): Promise<void> {
    const refused = dialog.locator('[role=alert], .field-error');
    await Promise.race([
      dialog.waitFor({ state: 'hidden' }),
      refused
        .first()
        .waitFor()
        .catch(() => undefined),
    ]);
    if (await dialog.isVisible()) throw new Error(`“${formsZh.actions[id]}” was refused: ${(await refused.allTextContents()).join(' / ')}`);
  }

  async untilInHistory(type: EventType, times: number): Promise<void> {
    const deadline = performance.now() + WITHIN_MS;
    while ((await this.timesInHistory(type)) < times) {
      if (performance.now() > deadline) throw new Error(`the page never showed “${wordsZh.event[type]}” ${times} times`);
      await pause(LOOKS_EVERY_MS);
    }
  }

  private fieldOf(dialog: Locator, field: string): Locator {
    const label = this.page.locator(':scope > label, :scope > legend').filter({ hasText: exactly(labelOf(field)) });
    return dialog.locator('.field').filter({ has: label });
  }

  private async fill(scope: Locator, filling: Filling): Promise<void> {
    if (typeof filling === 'boolean') return this.choose(scope, filling ? '是' : '否');
    if (typeof filling === 'number') return scope.getByRole('spinbutton').fill(String(filling));
    if (typeof filling === 'string') return this.write(scope, filling);
    if (isFile(filling)) {
      await scope.locator('input[type=file]').setInputFiles({ ...filling });
      await scope.getByText(filling.name).first().waitFor();
      return;
    }
    if (Array.isArray(filling)) {
      const texts = filling as readonly string[];
      if ((await scope.locator('textarea').count()) > 0) return scope.locator('textarea').fill(texts.join('\n'));
      for (const text of texts) await this.write(scope, text);
      return;
    }
    for (const [part, value] of Object.entries(filling as Parts)) {
      if (part === ITSELF) await this.write(scope, value);
      else await this.fillPart(scope, part, value);
    }
  }

  /** A part by its label; `groupName 2` is the second that has it. */
  private async fillPart(scope: Locator, part: string, value: string): Promise<void> {
    const [, name = part, which = '1'] = /^(\w+?)(?: (\d+))?$/.exec(part) ?? [];
    const own = scope.locator('.labelled').filter({ has: this.page.locator(':scope > span').filter({ hasText: labelOf(name) }) });
    if ((await own.count()) > 0) {
      await this.write(own.nth(Number(which) - 1), value);
      return;
    }
    if (value === '') return scope.getByRole('button', { name: labelOf(part) }).click();
    const labelled = scope.getByLabel(labelOf(part));
    if ((await labelled.getAttribute('role')) === 'combobox') await this.select(labelled, value);
    else await labelled.fill(value);
  }

  private async write(scope: Locator, text: string): Promise<void> {
    const select = scope.getByRole('combobox');
    if ((await select.count()) > 0) return this.select(select.first(), text);
    if ((await scope.locator('input[type=radio], input[type=checkbox]').count()) > 0) return this.choose(scope, text);
    await scope.locator('input, textarea').first().fill(text);
  }

  private async choose(scope: Locator, text: string): Promise<void> {
    await scope.locator('.ant-radio-wrapper, .ant-checkbox-wrapper').filter({ hasText: text }).first().click();
  }

  /** The first option that has this text. */
  private async select(combobox: Locator, text: string): Promise<void> {
    await combobox.click();
    const option = this.page
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
      .filter({ hasText: text });
    if ((await option.count()) === 0 && (await combobox.isEditable())) await combobox.fill(text);
    if ((await option.count()) === 0) await this.page.getByText(pagesZh.common.readingChoices).waitFor({ state: 'hidden' });
    if ((await option.count()) === 0) throw new NoSuchOption(`there is no “${text}” to choose`);
    await option.first().click();
  }
}

/** Two Chinese characters are set apart in a button. */
const spacedName = (name: string): RegExp => new RegExp(`^${name.split('').join(String.raw`\s*`)}$`);
