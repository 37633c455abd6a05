import { describe, it } from '@jest/globals';
import { chromiumPath, goMissing, jqMissing, kafkaMissing, kcatMissing, postgresClientMissing, pythonMissing } from './requirements.js';

/*
 * What some tests need and a machine may lack. Without it they are skipped in plain sight; in CI (CI=true) nothing is skipped, so that
 * they fail.
 */
const isCi = process.env.CI === 'true';

const describeUnless = (missing: string | null) => (title: string, body: () => void) =>
  missing === null || isCi ? describe(title, body) : describe.skip(`${title} (skipped: needs ${missing})`, body);

export const describeWithKafka = (title: string, body: () => void): void => describeUnless(kafkaMissing())(title, body);

export const describeWithBrowser = (title: string, body: () => void): void =>
  describeUnless(chromiumPath() === null ? 'Chromium (Debian: apt install chromium fonts-wqy-zenhei)' : null)(title, body);

/**
 * For what takes minutes and shows little more than other tests: `npm run test:long` and `npm run test:kurrentdb` set LONG=1. No part of
 * any other run: a test that is counted as skipped is one that a machine lacks something for.
 */
export const describeInLongRuns = (title: string, body: () => void): void => {
  if (process.env.LONG === '1') describe(title, body);
};

export const describeWithPostgresClient = (title: string, body: () => void): void => describeUnless(postgresClientMissing())(title, body);

export const describeWithPython = (title: string, body: () => void): void => describeUnless(pythonMissing())(title, body);

export const describeWithGo = (title: string, body: () => void): void => describeUnless(goMissing())(title, body);

export const describeWithJq = (title: string, body: () => void): void => describeUnless(jqMissing())(title, body);

export const itWithKcat = (title: string, body: () => Promise<void>): void => {
  const missing = kcatMissing();
  if (missing === null || isCi) it(title, body);
  else it.skip(`${title} (skipped: needs ${missing})`, body);
};
