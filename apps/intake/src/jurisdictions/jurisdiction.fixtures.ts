import { JurisdictionRegistered } from '#libs/contracts';
import { id } from '#libs/event-sourcing/testing';

export const county = id(4001);
export const township = id(4002);

export const aTownshipRegistered = (over: Partial<Parameters<typeof JurisdictionRegistered>[0]> = {}) =>
  JurisdictionRegistered({
    level: 'township',
    name: '示范镇',
    parentId: county,
    code: '320699001',
    edition: '2023',
    from: '2023-06-30',
    ...over,
  });
