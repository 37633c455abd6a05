import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openDevelopmentIssuer, type DevelopmentIssuer } from '#libs/access';
import { Cast, StoryClock, type Caller } from '../support/actors.js';
import {
  addDays,
  findThePeople,
  goAndSee,
  makeItHappen,
  openTheRoom,
  sendTheReport,
  settleTheTopic,
  talkItOver,
} from '../support/consultation-story.js';
import { describeWithBrowser } from '../support/describe-with.js';
import { settleNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { startSuite, type TestSuite } from '../support/suite.js';
import { tellingTrouble } from '../support/trouble.js';
import { seriousViolations, settled, startBrowser, tabTo, visit, type SignedIn, type Size } from './browser.js';

const MINUTES = 60_000;
const PAGES_NEED = ['intake', 'deliberation', 'outcomes', 'evaluation', 'audit', 'gateway'] as const;
/** A page shows what happened within this time after the command was answered. */
const FOLLOWS_WITHIN_MS = 2_000;

const SCROLLS_SIDEWAYS = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';

interface HistoryPage {
  readonly items: readonly { readonly type: string }[];
}

describeWithBrowser('the pages in a browser', () => {
  let suite: TestSuite;
  let browser: Browser;
  let cast: Cast;
  let issuer: DevelopmentIssuer;
  let place: Neighbourhood;
  /** A case with its results published, and one that has just been approved. */
  let done: { caseId: string; concernId: string };
  let young: { caseId: string; concernId: string };

  beforeAll(async () => {
    suite = await startSuite({ bus: 'log-tail', only: [...PAGES_NEED] });
    browser = await startBrowser();
    cast = await Cast.of(suite, new StoryClock('2026-03-02T01:00:00.000Z'));
    issuer = await openDevelopmentIssuer({ folder: join(suite.dataFolder, 'secrets'), profile: 'development' });
    place = await settleNeighbourhood(cast);
    await openTheRoom(place);
    done = await settleTheTopic(cast, place);
    const start = '2026-03-16';
    cast.clock.goTo(start);
    await findThePeople(place, done.caseId);
    await goAndSee(cast, place, done.caseId, start);
    cast.clock.goTo(addDays(start, 5));
    await talkItOver(cast, place, done.caseId, addDays(start, 5), ['各年级错开十分钟放学', '把校门口道路改成单行']);
    await sendTheReport(place, done.caseId);
    await makeItHappen(cast, place, done.caseId, '2026-04-01');
    young = await settleTheTopic(cast, place, '老楼加装电梯的费用怎么分');
    await cast.visitor.eventuallySees<{ stage: string }>(`audit/cases/${young.caseId}`, ({ stage }) => stage === 'participants');
    await cast.visitor.eventuallySees<HistoryPage>(`audit/cases/${done.caseId}/history?limit=500`, ({ items }) =>
      items.some(({ type }) => type === 'ResultsPublished'),
    );
  }, 5 * MINUTES);
  afterAll(async () => {
    await browser?.close();
    await suite?.stop();
  }, MINUTES);

  /** A test may take long where the machine is busy; what it asserts about time it measures itself. */
  const test = (title: string, body: () => Promise<void>): void =>
    it(
      title,
      tellingTrouble(() => suite, body),
      2 * MINUTES,
    );
  const signedIn = async (caller: Caller): Promise<SignedIn> => {
    if (!caller.principal) throw new Error('a visitor can’t sign in');
    // A token of its own: a person at a browser states no time.
    return { token: (await issuer.issueToken(caller.principal)).token, principal: caller.principal };
  };

  const PLACES: readonly { readonly name: string; readonly path: () => string; readonly as?: () => Caller }[] = [
    { name: 'overview', path: () => '/' },
    { name: 'list of consultations', path: () => '/cases' },
    { name: 'case', path: () => `/cases/${done.caseId}` },
    { name: 'case for its coordinator', path: () => `/cases/${young.caseId}`, as: () => place.coordinator },
    { name: 'concerns of a visitor', path: () => '/concerns' },
    { name: 'concerns of a resident', path: () => '/concerns', as: () => place.residents[0]! },
    { name: 'concern', path: () => `/concerns/${done.concernId}`, as: () => place.residents[0]! },
    { name: 'form to raise a concern', path: () => '/concerns/raise', as: () => place.residents[0]! },
    { name: 'three lists', path: () => '/lists' },
    { name: 'rooms', path: () => '/rooms' },
    { name: 'sign-in', path: () => '/sign-in' },
    { name: 'page that isn’t there', path: () => '/nowhere' },
  ];
  const SIZE_NAMES: readonly Size[] = ['phone', 'desk'];

  for (const { name, path, as } of PLACES) {
    for (const size of SIZE_NAMES) {
      test(`show the ${name} on a ${size} in both languages, without an error, a request elsewhere, a serious violation of accessibility or a scroll bar`, async () => {
        const seen = await visit(browser, `${suite.url}${path()}`, { size, as: as && (await signedIn(as())) });
        try {
          const { page } = seen;
          expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
          expect(await seriousViolations(page)).toEqual([]);
          await page.getByRole('button', { name: 'English' }).click();
          expect(await page.locator('html').getAttribute('lang')).toBe('en');
          await settled(page);
          // What people wrote stays as they wrote it; what the pages say themselves doesn't.
          for (const frame of [page.locator('nav'), page.locator('footer')])
            expect(await frame.textContent()).not.toMatch(/[\u4e00-\u9fff]/);
          expect(seen.trouble).toEqual([]);
          expect(await page.evaluate<boolean>(SCROLLS_SIDEWAYS)).toBe(false);
        } finally {
          await seen.close();
        }
      });
    }
  }

  test('say that the data is a demonstration on every page', async () => {
    const seen = await visit(browser, `${suite.url}/lists`, { size: 'phone' });
    try {
      await seen.page.getByText('演示数据').waitFor();
    } finally {
      await seen.close();
    }
  });

  test('say every event of a case in words', async () => {
    const seen = await visit(browser, `${suite.url}/cases/${done.caseId}`);
    try {
      const { page } = seen;
      await page.getByText('接送家长12人、沿街商户4人').waitFor();
      await page.getByText(/第[12]条建议：不采纳。道路权属不在街道/).waitFor();
      await page.getByText('示范街道城管中队报告进展（完成40%）').waitFor();
      const lines = await page.locator('.history > li p').allTextContents();
      expect(lines.length).toBeGreaterThan(40);
      expect(lines.filter((line) => line.trim() === '' || line.includes('{{') || line.includes('undefined'))).toEqual([]);
      await page
        .getByRole('button', { name: /查看内容/ })
        .first()
        .click();
      await page.locator('.event-data').first().waitFor();
    } finally {
      await seen.close();
    }
  });

  test('let a resident raise a concern with the keyboard alone', async () => {
    const resident = place.residents[4]!;
    const seen = await visit(browser, suite.url, { size: 'phone', as: await signedIn(resident) });
    try {
      const { page } = seen;
      await tabTo(page, '提诉求');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: '提一个诉求' }).waitFor();
      await settled(page);
      await tabTo(page, '您想反映什么事');
      await page.keyboard.type('三号楼楼道灯坏了两个月');
      await tabTo(page, '再说详细些');
      await page.keyboard.type('老人夜里上下楼看不清，希望尽快修好。');
      await tabTo(page, '下一步：核对');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: '请核对' }).waitFor();
      await tabTo(page, '提交');
      await page.keyboard.press('Enter');
      await page.getByText(/已收到，编号/).waitFor();
      await resident.eventuallySees<{ items: readonly { title: string }[] }>('intake/concerns?mine=true', ({ items }) =>
        items.some(({ title }) => title === '三号楼楼道灯坏了两个月'),
      );
      expect(seen.trouble).toEqual([]);
    } finally {
      await seen.close();
    }
  });

  test('follow an event within two seconds, without being asked', async () => {
    const { coordinator } = place;
    const seen = await visit(browser, `${suite.url}/cases/${young.caseId}`);
    try {
      const { page } = seen;
      await page.locator('.live[data-connected=true]').waitFor();
      const consultation = `deliberation/consultations/${young.caseId}`;
      await coordinator.eventuallySees(consultation, () => true);
      const [first, second] = (await coordinator.sees<{ groups: readonly { code: string }[] }>(consultation)).groups;
      const seats = [
        ...['resident', 'resident', 'resident'].map((capacity) => ({ group: first!.code, capacity })),
        ...['stakeholder', 'stakeholder'].map((capacity) => ({ group: second!.code, capacity })),
      ];
      const appears = page.getByText('设5个席位').waitFor();
      await coordinator.does(`${consultation}/composition`, { seats, why: '家长三席、商户两席' });
      const answered = performance.now();
      await appears;
      expect(performance.now() - answered).toBeLessThan(FOLLOWS_WITHIN_MS);
      await page.getByText('现在由示范街道协商议事室邀请参与人员').waitFor();
    } finally {
      await seen.close();
    }
  });

  test('change the language in place, and keep it', async () => {
    const seen = await visit(browser, `${suite.url}/cases`);
    try {
      const { page } = seen;
      await page.getByRole('heading', { level: 1, name: '协商事项' }).waitFor();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: 'Consultations' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Consultations' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    } finally {
      await seen.close();
    }
  });

  test('sign a demo person in, offer their next step, say by field why it is refused, and take it', async () => {
    const { caseId } = await draftedTopic();
    const seen = await visit(browser, `${suite.url}/sign-in?back=/cases/${caseId}`);
    try {
      const { page } = seen;
      // However many pages the list has, whoever is looked for is found.
      await page.route('**/sign-in/people?*', (route) => route.continue({ url: route.request().url().replace('limit=100', 'limit=1') }));
      await page.reload();
      await page.getByLabel('姓名、单位或地区').fill('无此人');
      await page.getByText('没有符合条件的人员。').waitFor();
      await page.getByLabel('姓名、单位或地区').fill('议事室联络员');
      await page.getByRole('button', { name: /议事室联络员·示范.*协商议事室/ }).click();
      await page.getByRole('button', { name: '筛选议题' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('button', { name: /确\s*定/ }).click();
      await form.getByText('请填写此项。').waitFor();
      await form.getByLabel('筛选意见').fill('涉及多户，可以商量');
      await form.getByRole('button', { name: /确\s*定/ }).click();
      await page.getByText('适合协商：涉及多户，可以商量').waitFor();
      await page.getByRole('button', { name: '报送审批' }).waitFor();
      await page.getByTestId('who').click();
      await page.getByRole('button', { name: /退\s*出/ }).click();
      await page.getByRole('button', { name: /登\s*录/ }).waitFor();
    } finally {
      await seen.close();
    }
  });

  /** A public case that waits to be screened: only what was approved as public can be seen by everybody, so its coordinator looks. */
  const draftedTopic = async (): Promise<{ caseId: string }> => {
    const { residents, coordinator, roomId, village } = place;
    const concern = await residents[3]!.does('intake/concerns', {
      route: 'web',
      jurisdictionId: village,
      roomId,
      title: '小区充电桩不够用',
      text: '二百户只有六个充电口。',
    });
    const topic = await coordinator.does('intake/topics', {
      roomId,
      channel: 'resident',
      theme: 'livelihood',
      title: '小区充电点选在哪里、怎么收费',
      question: '充电点建在哪里，钱怎么收？',
      background: '二百户，六个充电口。',
      concernIds: [concern.id],
    });
    await coordinator.eventuallySees(`audit/cases/${topic.id}`, () => true);
    return { caseId: topic.id };
  };
});
