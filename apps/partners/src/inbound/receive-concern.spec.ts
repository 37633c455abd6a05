import { describe, expect, it } from '@jest/globals';
import { InboundConcernReceived, InboundConcernRefused } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import { inboundStream } from './inbound.js';
import { concernIdOf, InboundConcern, receiveConcern, ReceiveConcern, refuseConcern, RefuseConcern } from './receive-concern.js';

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
const refuse = new RefuseConcern(id(70), 'kafka', 'GD-1', 'request.invalid', '/title');

describe('what another system passes on', () => {
  it('is recorded without what says who called', () => {
    inbound.given().when(receiveConcern, receive).then(received);
  });
  it('is taken over once', () => {
    inbound.given(received).when(receiveConcern, receive).thenNothing();
  });
  it('can be refused where nobody waits for an answer, once, and sent again when it is right', () => {
    const refused = InboundConcernRefused({
      partnerId: id(70),
      externalId: 'GD-1',
      via: 'kafka',
      code: 'request.invalid',
      reason: '/title',
    });
    inbound.given().when(refuseConcern, refuse).then(refused);
    inbound.given(refused).when(refuseConcern, refuse).thenNothing();
    inbound.given(received).when(refuseConcern, refuse).thenNothing();
    inbound.given(refused).when(receiveConcern, receive).then(received);
  });
  it('has one id per sender and id of theirs', () => {
    expect(concernIdOf(id(70), 'GD-1')).toBe(concernIdOf(id(70), 'GD-1'));
    expect(concernIdOf(id(71), 'GD-1')).not.toBe(concernIdOf(id(70), 'GD-1'));
  });
});
