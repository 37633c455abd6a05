import { z } from 'zod';
import { ContactPreferenceSet, type PersonEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { textOfPreference, type Person } from './person.js';

export const ContactPreference = z
  .strictObject({
    channels: z.array(z.enum(['app', 'wechat', 'sms', 'phone', 'letter', 'visit'])).max(6),
    language: z.enum(['zh', 'en']),
  })
  .meta({ id: 'SetContactPreference' });
export type ContactPreference = z.output<typeof ContactPreference>;

export class SetContactPreference {
  constructor(
    readonly personId: string,
    readonly preference: ContactPreference,
  ) {}
}

export const setContactPreference: Decide<SetContactPreference, Person, PersonEvent> = ({ preference }, person) => {
  if (person.status === 'unregistered') throw new RuleBroken('person.unknown');
  if (person.status === 'forgotten') throw new RuleBroken('person.forgotten');
  if (new Set(preference.channels).size < preference.channels.length) throw new RuleBroken('person.channel-named-twice');
  return person.contact === textOfPreference(preference) ? [] : [ContactPreferenceSet(preference)];
};
