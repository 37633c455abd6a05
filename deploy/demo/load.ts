import { join } from 'node:path';
import { openDevelopmentIssuer } from '#libs/access';
import { Accounts } from './accounts.js';
import type { DivisionsFile } from './divisions/divisions.js';
import { HttpClient } from './http-client.js';
import { inParallel } from './in-parallel.js';
import { WorldLoader } from './load-world.js';
import { digestOf, Loaded } from './loaded.js';
import { Progress } from './progress.js';
import { scenarios as allScenarios } from './scenarios/index.js';
import type { Scenario } from './scenarios/scenario.js';
import { tellStory } from './tell-story.js';
import { describeWorld } from './world.js';

export interface LoadOptions {
  /** Of the gateway. */
  readonly url: string;
  /** Holds the secrets of the development issuer, and what was loaded before. */
  readonly dataFolder: string;
  readonly signal: AbortSignal;
  /** All of them by default; a test tells a few, in a smaller world. */
  readonly stories?: readonly Scenario[];
  readonly divisions?: DivisionsFile;
  readonly write?: (line: string) => void;
}

/** Stories told at the same time: two cores are busy with the services. */
const STORIES_AT_ONCE = 8;

/**
 * Loads the demonstration through the public API. Killed half-way and started again it goes on; on loaded data it does nothing but ask.
 * @returns how the stories ended that could not be told to their end; the others are.
 */
export const loadDemonstration = async ({
  url,
  dataFolder,
  signal,
  stories = allScenarios,
  divisions,
  write,
}: LoadOptions): Promise<readonly Error[]> => {
  const issuer = await openDevelopmentIssuer({ folder: join(dataFolder, 'secrets'), profile: 'development' });
  const loaded = await Loaded.open(join(dataFolder, 'demonstration.json'));
  const http = new HttpClient({ url, signal });
  const world = describeWorld(stories, divisions);
  const ids = new Map<string, string>();
  const accounts = new Accounts(issuer, ids);
  const digest = digestOf([world.jurisdictions, world.organisations, world.people, world.rooms]);
  const commandsIn = (scenario: Scenario): number => scenario.moments.length;
  const total = WorldLoader.itemsOf(world) + stories.reduce((sum, one) => sum + commandsIn(one), 0);
  const progress = new Progress(total, write);

  const loader = new WorldLoader({ http, accounts, ids, told: (what, items) => progress.step(what, items) });
  loaded.forLog((await loader.firstPosition(world)).split(':')[0]!);
  if (loaded.hasWorld(digest)) {
    for (const [key, id] of loaded.ids) ids.set(key, id);
    progress.step('区划与议事室', WorldLoader.itemsOf(world));
  } else {
    await loader.load(world);
    await loaded.worldIs(digest, ids);
  }

  const broken: Error[] = [];
  const inOrder = stories.toSorted((one, other) => (one.moments[0]!.at < other.moments[0]!.at ? -1 : 1));
  await inParallel(inOrder, STORIES_AT_ONCE, async (scenario) => {
    const told = digestOf(scenario);
    if (!loaded.hasStory(scenario.key, told)) {
      try {
        await tellStory(scenario, { http, accounts, world, ids, told: () => signal.throwIfAborted() });
        await loaded.storyIs(scenario.key, told);
      } catch (error) {
        signal.throwIfAborted();
        broken.push(error as Error);
      }
    }
    progress.step(`协商：${scenario.title}`, commandsIn(scenario));
  });
  return broken;
};
