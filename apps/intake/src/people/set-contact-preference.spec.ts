import { describe, it } from '@jest/globals';
import { ContactPreferenceSet } from '#libs/contracts';
import { specification } from '#libs/event-sourcing/testing';
import { aPersonRegistered, person } from './person.fixtures.js';
import { personStream } from './person.js';
import { setContactPreference, SetContactPreference, type ContactPreference } from './set-contact-preference.js';

const { given } = specification(personStream.fold);
const wish: ContactPreference = { channels: ['phone', 'sms'], language: 'zh' };
const set = (preference: ContactPreference) => new SetContactPreference(person, preference);

describe('setting how one wants to be told', () => {
  it('records channels in order, and the language', () => {
    given(aPersonRegistered()).when(setContactPreference, set(wish)).then(ContactPreferenceSet(wish));
  });
  it('refuses a channel named twice', () => {
    given(aPersonRegistered())
      .when(setContactPreference, set({ ...wish, channels: ['sms', 'sms'] }))
      .thenRefused('person.channel-named-twice');
  });
  it('takes another order for another wish, and the same one for nothing new', () => {
    given(aPersonRegistered(), ContactPreferenceSet(wish))
      .when(setContactPreference, set({ ...wish, channels: ['sms', 'phone'] }))
      .thenMatch({ type: 'ContactPreferenceSet' });
    given(aPersonRegistered(), ContactPreferenceSet(wish)).when(setContactPreference, set(wish)).thenNothing();
  });
});
