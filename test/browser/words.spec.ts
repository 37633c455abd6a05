import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { formsEn } from '../../apps/web/src/i18n/forms.en.js';
import { formsZh } from '../../apps/web/src/i18n/forms.zh.js';
import { pagesEn } from '../../apps/web/src/i18n/pages.en.js';
import { pagesZh } from '../../apps/web/src/i18n/pages.zh.js';
import { partnersEn } from '../../apps/web/src/i18n/partners.en.js';
import { partnersZh } from '../../apps/web/src/i18n/partners.zh.js';
import { sentencesEn } from '../../apps/web/src/i18n/sentences.en.js';
import { sentencesZh } from '../../apps/web/src/i18n/sentences.zh.js';
import { wordsEn } from '../../apps/web/src/i18n/words.en.js';
import { wordsZh, type Words } from '../../apps/web/src/i18n/words.zh.js';
import { catalogue } from '#libs/contracts';
import { ROLES } from '#libs/event-sourcing';
import {
  BackTo,
  BasisKind,
  Capacity,
  Channel,
  ConclusionKind,
  DecisionKind,
  Edition,
  FindingKind,
  HandOnChannel,
  JURISDICTION_LEVELS,
  RoomKind,
  RoomRequirement,
  Route,
  SessionForm,
  STAGES,
  Theme,
  VisibilityLevel,
  VoteChoice,
  WarningCode,
} from '#libs/shared-kernel';

/** Services whose events make up a case's history, and of theirs the registers of who and where, which no case's page shows. */
const OF_CASES: ReadonlySet<string> = new Set(['intake', 'deliberation', 'outcomes', 'evaluation']);
const REGISTERS: ReadonlySet<string> = new Set(['jurisdiction', 'organisation', 'person', 'room']);

const codes = (kind: z.ZodEnum): readonly string[] => kind.options.map(String);
const LISTS: Readonly<Partial<Record<keyof Words, readonly string[]>>> = {
  stage: STAGES,
  theme: codes(Theme),
  channel: codes(Channel),
  route: codes(Route),
  visibility: codes(VisibilityLevel),
  basisKind: codes(BasisKind),
  roomKind: codes(RoomKind),
  requirement: codes(RoomRequirement),
  role: ROLES,
  level: JURISDICTION_LEVELS,
  capacity: codes(Capacity),
  sessionForm: codes(SessionForm),
  findingKind: codes(FindingKind),
  conclusion: codes(ConclusionKind),
  decision: codes(DecisionKind),
  backTo: codes(BackTo),
  vote: codes(VoteChoice),
  edition: codes(Edition),
  warning: codes(WarningCode),
  handOn: codes(HandOnChannel),
};

const leaves = (texts: object, path = ''): readonly (readonly [path: string, text: string])[] =>
  Object.entries(texts).flatMap(([name, text]: [string, unknown]) =>
    typeof text === 'string' ? [[`${path}${name}`, text] as const] : leaves(text as object, `${path}${name}.`),
  );
const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
/** English has a form of its own for one. */
const withoutSingular = (path: string): string => path.replace(/_one$/, '');

describe('the words of the pages', () => {
  it('name every event of the catalogue in both languages', () => {
    const types = catalogue.streams.flatMap(({ events }) => events.map(({ type }) => type));
    expect(types.filter((type) => !(type in wordsZh.event) || !(type in wordsEn.event))).toEqual([]);
  });

  it('make a sentence of every event that a case can hold', () => {
    const types = catalogue.streams
      .filter(({ category, service }) => OF_CASES.has(service) && !REGISTERS.has(category))
      .flatMap(({ events }) => events.map(({ type }) => type));
    expect(types.filter((type) => !(type in sentencesZh.event) || !(type in sentencesEn.event))).toEqual([]);
  });

  it.each(Object.entries(LISTS))('name every code of %s', (list, known) => {
    const words: object = wordsZh[list as keyof Words];
    expect(known.filter((code) => !(code in words))).toEqual([]);
  });

  it.each([
    ['words', wordsZh, wordsEn],
    ['sentences', sentencesZh, sentencesEn],
    ['pages', pagesZh, pagesEn],
    ['forms', formsZh, formsEn],
    ['partners', partnersZh, partnersEn],
  ])('say the same things in both languages: %s', (_name, zh, en) => {
    const chinese = new Map(leaves(zh));
    const unknown = leaves(en).filter(([path]) => !chinese.has(withoutSingular(path)));
    expect(unknown).toEqual([]);
    // A count may be left out where one is said in words; nothing else may.
    const different = leaves(en).filter(([path, text]) => {
      const wanted = placeholders(chinese.get(withoutSingular(path)) ?? '').filter((name) => name !== 'count');
      return (
        placeholders(text)
          .filter((name) => name !== 'count')
          .join() !== wanted.join()
      );
    });
    expect(different).toEqual([]);
  });

  it('keep Chinese out of the English texts', () => {
    const texts = [wordsEn, sentencesEn, formsEn, pagesEn, partnersEn].flatMap((one) => leaves(one));
    expect(texts.filter(([path, text]) => path !== 'app.language' && /[\u4e00-\u9fff]/.test(text))).toEqual([]);
  });
});
