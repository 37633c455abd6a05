import { oldEstates } from './old-estates.js';
import { orderAndSafety } from './order-and-safety.js';
import { reformAndTrade } from './reform-and-trade.js';
import type { Scenario } from './scenario.js';
import { sharedYards } from './shared-yards.js';
import { underWay } from './under-way.js';
import { villages } from './villages.js';
import { youngAndOld } from './young-and-old.js';

/** Every consultation of the demonstration. */
export const scenarios: readonly Scenario[] = [
  ...oldEstates,
  ...sharedYards,
  ...youngAndOld,
  ...villages,
  ...reformAndTrade,
  ...orderAndSafety,
  ...underWay,
];
