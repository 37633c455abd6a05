import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Cast, StoryClock } from '../support/actors.js';
import { openTheRoom } from '../support/consultation-story.js';
import { describeWithBrowser } from '../support/describe-with.js';
import { settleNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { startSuite, type TestSuite } from '../support/suite.js';
import { tellingTrouble } from '../support/trouble.js';
import { PartnerClient, until } from '../partners/partner-client.js';
import { startReceiver, type Receiver } from '../partners/receiver.js';
import { seriousViolations, settled, startBrowser, tabTo, visit, type Size, type Visit } from './browser.js';

const MINUTES = 60_000;
const SCROLLS_SIDEWAYS = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
/** More than one page of the delivery log. */
const PUBLISHED = 24;
const PAGE = 20;

describeWithBrowser('the pages for partners', () => {
  let suite: TestSuite;
  let browser: Browser;
  let place: Neighbourhood;
  let media: PartnerClient;
  let endpoint: Receiver;
  let failing: Receiver;
  let healthyId: string;
  let failingId: string;

  const subscribe = async (name: string, url: string, more: object = {}): Promise<string> => {
    const { status, body, text } = await media.post<{ id: string }>('/api/v1/partners/subscriptions', { name, url, ...more });
    if (status !== 200) throw new Error(`subscribing: ${status} ${text}`);
    return body.id;
  };

  beforeAll(async () => {
    suite = await startSuite({
      bus: 'log-tail',
      only: ['intake', 'audit', 'partners', 'gateway'],
      environment: { WEBHOOKS_TO_LOOPBACK: 'on' },
    });
    browser = await startBrowser();
    [endpoint, failing] = await Promise.all([startReceiver(), startReceiver()]);
    failing.answer(503, {}, 'down for maintenance');
    const cast = await Cast.of(suite, new StoryClock('2026-03-02T01:00:00.000Z'));
    place = await settleNeighbourhood(cast);
    media = await PartnerClient.registered(suite, cast.operator, place.county, '示范区融媒体中心');
    await openTheRoom(place);
    for (let n = 1; n < PUBLISHED; n++)
      await place.office.does(`intake/rooms/${place.roomId}/${n % 2 ? 'suspension' : 'resumption'}`, { reason: '装修' });
    healthyId = await subscribe('融媒体发布系统', endpoint.url, { from: 'beginning', jurisdictionIds: [place.county] });
    failingId = await subscribe('指挥中心大屏', failing.url, { from: 'beginning', types: ['room.activated', 'room.suspended'] });
    await until('everything is delivered', () => endpoint.received.length >= PUBLISHED);
    await until('the endpoint that fails has been tried', () => failing.received.length > 0);
  }, 5 * MINUTES);
  afterAll(async () => {
    await browser?.close();
    await Promise.all([endpoint?.close(), failing?.close()]);
    await suite?.stop();
  }, MINUTES);

  const test = (title: string, body: () => Promise<void>): void =>
    it(
      title,
      tellingTrouble(() => suite, body),
      2 * MINUTES,
    );
  const visiting = async (
    path: string,
    options: { readonly size?: Size; readonly signedIn?: boolean },
    work: (seen: Visit) => Promise<void>,
  ) => {
    const { size, signedIn = true } = options;
    const as = signedIn ? { token: media.token, principal: media.principal } : undefined;
    const seen = await visit(browser, `${suite.url}${path}`, { size, as });
    try {
      await work(seen);
    } finally {
      await seen.close();
    }
  };
  const rows = (page: Page) => page.getByRole('region', { name: '投递记录' }).locator('tbody > tr');

  const PLACES: readonly { readonly name: string; readonly path: () => string; readonly signedIn: boolean }[] = [
    { name: 'portal for a visitor', path: () => '/partners', signedIn: false },
    { name: 'portal', path: () => '/partners', signedIn: true },
    { name: 'form for a new subscription', path: () => '/partners/subscriptions/new', signedIn: true },
    { name: 'subscription that is delivered to', path: () => `/partners/subscriptions/${healthyId}`, signedIn: true },
    { name: 'subscription that fails', path: () => `/partners/subscriptions/${failingId}`, signedIn: true },
  ];
  for (const { name, path, signedIn } of PLACES) {
    for (const size of ['phone', 'desk'] as const) {
      test(`show the ${name} on a ${size} in both languages, without an error, a serious violation of accessibility or a scroll bar`, () =>
        visiting(path(), { size, signedIn }, async ({ page, trouble }) => {
          expect(await seriousViolations(page)).toEqual([]);
          await page.getByRole('button', { name: 'English' }).click();
          await settled(page);
          const names = /融媒体发布系统|指挥中心大屏|示范区|示范市|省|中文|演示数据/g;
          expect((await page.locator('main').innerText()).replace(names, '')).not.toMatch(/[\u4e00-\u9fff]/);
          expect(trouble).toEqual([]);
          expect(await page.evaluate<boolean>(SCROLLS_SIDEWAYS)).toBe(false);
        }));
    }
  }

  test('let a partner subscribe, keep the secret and try the endpoint with the keyboard alone', () =>
    visiting('/partners', {}, async ({ page, trouble }) => {
      await tabTo(page, '新建订阅');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: '新建订阅' }).waitFor();
      await tabTo(page, '订阅名称');
      await page.keyboard.type('键盘建的订阅');
      await tabTo(page, '接收地址');
      await page.keyboard.type(endpoint.url);
      await tabTo(page, '新建订阅');
      await page.keyboard.press('Enter');
      await page
        .getByRole('region', { name: '请保存密钥' })
        .getByText(/^whsec_/)
        .waitFor();
      await page.getByText(/^whpk_/).waitFor();
      await tabTo(page, '查看订阅');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: '键盘建的订阅' }).waitFor();
      await page.getByText('正常推送').waitFor();
      await page.getByText('还没有投递记录').waitFor();
      endpoint.answer(200, {}, 'thanks');
      await tabTo(page, '发送示例');
      await page.keyboard.press('Enter');
      await page.getByText('接收端已接收').waitFor();
      await page.getByText(/HTTP 200 · 用时\d+毫秒/).waitFor();
      await tabTo(page, '接收端返回的内容');
      await page.keyboard.press('Enter');
      await page.getByText('thanks').waitFor();
      expect(endpoint.received.at(-1)!.event).toMatchObject({ type: 'case.concluded', sequence: '0'.repeat(20) });
      await tabTo(page, '发送的内容');
      await page.keyboard.press('Enter');
      await page.getByText(`webhook-id: ${endpoint.received.at(-1)!.event.id}`).waitFor();
      expect(await seriousViolations(page)).toEqual([]);
      expect(trouble).toEqual([]);
    }));

  test('show what was delivered page by page, each with its tries', () =>
    visiting(`/partners/subscriptions/${healthyId}`, {}, async ({ page }) => {
      await rows(page)
        .nth(PAGE - 1)
        .waitFor();
      expect(await rows(page).count()).toBe(PAGE);
      await page.getByRole('button', { name: '加载更多' }).click();
      await rows(page)
        .nth(PUBLISHED - 1)
        .waitFor();
      expect(await rows(page).count()).toBe(PUBLISHED);
      const last = rows(page).nth(PUBLISHED - 1);
      expect(await last.innerText()).toMatch(/room\.activated[^]*已送达[^]*HTTP 20[04]/);
      await last.getByRole('button', { name: /1次 逐次查看 room.activated/ }).click();
      await page.getByText(/HTTP 20[04] · 用时/).waitFor();
      await page.getByText('示范区', { exact: true }).waitFor();
    }));

  test('say in words why an endpoint is not delivered to, when it is tried next, and what it answered a sample', () =>
    visiting(`/partners/subscriptions/${failingId}`, {}, async ({ page }) => {
      await page.getByText(/连续\d+次未送达/).waitFor();
      await page.getByText(/起没有一次送达/).waitFor();
      await rows(page).getByText('HTTP 503').first().waitFor();
      await page.getByRole('button', { name: '发送示例' }).click();
      await page.getByText('接收端未接收').waitFor();
      await page.getByText('down for maintenance').waitFor();
      await page.getByRole('combobox', { name: '投递状态' }).click();
      await page.getByTitle('已送达').click();
      await page.getByText('没有这种状态的记录').waitFor();
    }));

  test('disable, enable, replay, change the secret and end a subscription', () => {
    const name = '从开始到结束';
    return subscribe(name, endpoint.url, { types: ['room.activated'] }).then((id) =>
      visiting(`/partners/subscriptions/${id}`, {}, async ({ page, trouble }) => {
        const confirm = async (step: string): Promise<void> => {
          await page.getByRole('button', { name: step, exact: true }).click();
          await page
            .getByRole('dialog')
            .getByRole('button', { name: /确\s*定/ })
            .click();
        };
        await page.getByRole('heading', { level: 1, name }).waitFor();
        await confirm('停用');
        await page.getByText('由贵单位停用').waitFor();
        expect(await page.getByRole('button', { name: '补发' }).count()).toBe(0);
        await confirm('恢复推送');
        await page.getByText('消息正常送达').waitFor();
        const before = endpoint.received.length;
        await page.getByRole('button', { name: '补发', exact: true }).click();
        const form = page.getByRole('dialog');
        await form.getByRole('radio', { name: '从指定时间起' }).waitFor();
        await form.getByRole('button', { name: /确\s*定/ }).click();
        await form.getByText('请填写').waitFor();
        await form.getByLabel('起始时间（北京时间）').fill('2026-01-01T00:00');
        await form.getByRole('button', { name: /确\s*定/ }).click();
        await until('what was published is sent again', () => endpoint.received.length > before);
        await rows(page).getByText('room.activated').first().waitFor();
        await confirm('更换密钥');
        await page.getByText('旧密钥在24小时内仍然有效', { exact: false }).last().waitFor();
        await page.getByText(/^whsec_/).waitFor();
        await confirm('终止订阅');
        await page.getByText('此订阅已终止').waitFor();
        expect(trouble).toEqual([]);
      }),
    );
  });

  test('send at once to an endpoint that rests and is mended', async () => {
    const mended = await startReceiver();
    try {
      mended.answer(500);
      const id = await subscribe('修好的接收端', mended.url, { from: 'beginning' });
      await visiting(`/partners/subscriptions/${id}`, {}, async ({ page, trouble }) => {
        await page.getByText('接收端修复后可立即重发', { exact: false }).waitFor();
        mended.answer(204);
        await page.getByRole('button', { name: '立即重发', exact: true }).click();
        await page
          .getByRole('dialog')
          .getByRole('button', { name: /确\s*定/ })
          .click();
        await page.getByText('消息正常送达').waitFor();
        expect(await page.getByRole('button', { name: '立即重发' }).count()).toBe(0);
        expect(trouble).toEqual([]);
      });
    } finally {
      await mended.close();
    }
  });

  test('make a key for Open311 software, show it once, and revoke it', () =>
    visiting('/partners', {}, async ({ page, trouble }) => {
      await page.getByRole('button', { name: '生成密钥' }).click();
      await page.getByLabel('密钥用途').fill('热线平台');
      await page.getByRole('button', { name: '生成密钥' }).click();
      const key = await page.getByText(/^slk_/).innerText();
      const look = async (): Promise<number> => (await fetch(`${suite.url}/public/open311/v2/requests.json?api_key=${key}`)).status;
      expect(await look()).toBe(200);
      await page.getByRole('button', { name: '撤销 热线平台' }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /确\s*定/ })
        .click();
      await page.getByText('已撤销').waitFor();
      expect(await look()).toBe(403);
      expect(await seriousViolations(page)).toEqual([]);
      expect(trouble).toEqual([]);
    }));

  test('show a refusal where the form is, and a service that can’t be reached with a way to ask again', () =>
    visiting('/partners/subscriptions/new', {}, async ({ page }) => {
      await page.getByLabel('订阅名称').fill('不能用的地址');
      await page.getByLabel('接收地址').fill('https://10.0.0.1/');
      await page.getByRole('button', { name: '新建订阅' }).click();
      await page.getByRole('alert').getByText('不能使用该接收地址', { exact: false }).waitFor();
      await page.route('**/api/v1/partners/subscriptions', (route) => route.abort());
      await page.getByRole('link', { name: '返回对接管理' }).click();
      await page.getByRole('alert').getByText('网络', { exact: false }).waitFor();
      await page.unroute('**/api/v1/partners/subscriptions');
      await page.getByRole('button', { name: '重试' }).click();
      await page.getByRole('link', { name: '融媒体发布系统' }).waitFor();
    }));
});
