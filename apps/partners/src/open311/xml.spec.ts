import { describe, expect, it } from '@jest/globals';
import { xmlDocument } from './xml.js';

describe('XML as GeoReport answers it', () => {
  it('names the items of a list, and escapes what people write', () => {
    expect(xmlDocument('errors', 'error', [{ code: 400, description: `<&"'>\u0000`, more: null, fine: true }])).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<errors><error><code>400</code><description>&lt;&amp;&quot;&apos;&gt;</description><more/><fine>true</fine></error></errors>\n',
    );
    expect(xmlDocument('services', 'service', [])).toBe('<?xml version="1.0" encoding="utf-8"?>\n<services></services>\n');
  });
});
