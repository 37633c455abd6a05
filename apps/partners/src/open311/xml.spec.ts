import { describe, expect, it } from '@jest/globals';
import { xmlDocument, xmlOf } from './xml.js';

describe('XML as GeoReport answers it', () => {
  it('names the items of a list, and escapes what people write', () => {
    expect(xmlDocument('errors', 'error', [{ code: 400, description: `<&"'>\u0000`, more: null, fine: true }])).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<errors><error><code>400</code><description>&lt;&amp;&quot;&apos;&gt;</description><more/><fine>true</fine></error></errors>\n',
    );
    expect(xmlDocument('services', 'service', [])).toBe('<?xml version="1.0" encoding="utf-8"?>\n<services></services>\n');
  });
  it('names the entries of a list within by the list', () => {
    expect(
      xmlOf('service_definition', {
        service_code: 'reform',
        attributes: [{ code: 'a', values: [{ key: 1 }, { key: 2 }] }, { values: [] }],
      }),
    ).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<service_definition><service_code>reform</service_code><attributes><attribute><code>a</code><values><value><key>1</key></value><value><key>2</key></value></values></attribute><attribute><values></values></attribute></attributes></service_definition>\n',
    );
  });
});
