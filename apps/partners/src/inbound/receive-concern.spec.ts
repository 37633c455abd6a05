import { describe, expect, it } from '@jest/globals';
import { InboundConcernReceived, InboundConcernRefused } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import { inboundStream } from './inbound.js';
import {
  concernIdOf,
  InboundConcern,
  receiveConcern,
  ReceiveConcern,
  refusalIdOf,
  refuseConcern,
  RefuseConcern,
  requestKeyOf,
} from './receive-concern.js';

const inbound = specification(inboundStream.fold);
const concern = InboundConcern.parse({
  externalId: ' GD－1 ',
  district: '320602001001',
  title: '路灯不亮',
  text: '来电人13800138000，住3号楼2单元501室，身份证320602199001011234',
});
const receive = new ReceiveConcern(id(70), 'http', id(4), concern);
const received = InboundConcernReceived({
  partnerId: id(70),
  externalId: 'GD-1',
  via: 'http',
  route: 'hotline_12345',
  jurisdictionId: id(4),
  title: '路灯不亮',
  text: '来电人〔电话〕，住〔住址〕，身份证〔证件号〕',
});
const refuse = new RefuseConcern(id(70), 'kafka', 'GD-1', 'request.invalid', '/title', 'k');

describe('what another system passes on', () => {
  it('is recorded without what says who called', () => {
    inbound.given().when(receiveConcern, receive).then(received);
  });
  it('is taken over once', () => {
    inbound.given(received).when(receiveConcern, receive).thenNothing();
  });
  it('is not changed by other content under the same id, whichever door it takes', () => {
    inbound
      .given(received)
      .when(receiveConcern, new ReceiveConcern(id(70), 'kafka', id(4), concern))
      .thenNothing();
    for (const other of [
      { ...concern, title: '井盖松动' },
      { ...concern, place: '巷口' },
    ])
      inbound
        .given(received)
        .when(receiveConcern, new ReceiveConcern(id(70), 'http', id(4), other))
        .thenRefused('inbound.other-content');
    inbound
      .given(received)
      .when(receiveConcern, new ReceiveConcern(id(70), 'http', id(5), concern))
      .thenRefused('inbound.other-content');
  });
  it('has one request key per content', () => {
    const [one, other] = ['一\n二\n三', '一\r\n二\r三'].map((text) => InboundConcern.parse({ ...concern, text }));
    expect(requestKeyOf('GD-1', other)).toBe(requestKeyOf('GD-1', one));
    expect(requestKeyOf('GD-1', concern)).toBe(requestKeyOf('GD-1', { ...concern }));
    expect(requestKeyOf('GD-1', { ...concern, title: 'x' })).not.toBe(requestKeyOf('GD-1', concern));
  });
  it('can be refused where nobody waits for an answer, once for each content', () => {
    const refused = InboundConcernRefused({
      partnerId: id(70),
      externalId: 'GD-1',
      via: 'kafka',
      code: 'request.invalid',
      reason: '/title',
    });
    inbound.given().when(refuseConcern, refuse).then(refused);
    inbound.given(refused).when(refuseConcern, refuse).thenNothing();
    const later = new RefuseConcern(id(70), 'kafka', 'GD-1', 'request.invalid', '/title', 'other content');
    expect(refusalIdOf(later)).not.toBe(refusalIdOf(refuse));
  });
  it('has one id per sender and id of theirs', () => {
    expect(concernIdOf(id(70), 'GD-1')).toBe(concernIdOf(id(70), 'GD-1'));
    expect(concernIdOf(id(71), 'GD-1')).not.toBe(concernIdOf(id(70), 'GD-1'));
  });
});
