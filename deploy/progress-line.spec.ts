import { describe, expect, it } from '@jest/globals';
import { progressLine } from './progress-line.js';

describe('a line of progress', () => {
  it('is a bar with percent where the program counts', () => {
    expect(progressLine('{"done":50,"total":200,"what":"议事室"}')).toBe(`${'█'.repeat(5)}${'░'.repeat(15)} 25 % 议事室`);
  });
  it('never passes the end, nor divides by nothing', () => {
    expect(progressLine('{"done":9,"total":3}')).toBe(`${'█'.repeat(20)} 100 %`);
    expect(progressLine('{"done":0,"total":0}')).toBe('{"done":0,"total":0}');
  });
  it('is the line itself where the program speaks in words', () => {
    expect(progressLine('waiting for the gateway')).toBe('waiting for the gateway');
  });
});
