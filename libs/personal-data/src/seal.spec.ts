import { describe, expect, it } from '@jest/globals';
import { inClear, type SealedPersonal } from '#libs/event-sourcing';
import { id } from '#libs/event-sourcing/testing';
import { inMemorySubjectKeys } from './in-memory-subject-keys.js';
import { NoSubjectKey, openPersonal, sealPersonal } from './seal.js';

const person = id(1);
const event = id(2);
const sealed = async (words: string) => {
  const keys = inMemorySubjectKeys();
  await keys.ensure(person);
  const data = (await sealPersonal({ text: { original: inClear('concern.text', person, words), published: '…' } }, event, keys)) as {
    text: { original: SealedPersonal };
  };
  return { keys, field: data.text.original };
};

describe('sealing personal data', () => {
  it('leaves no clear text in the data and opens it again for the same event', async () => {
    const { keys, field } = await sealed('我家住三号楼');
    expect(JSON.stringify(field)).not.toContain('三号楼');
    expect(field).toMatchObject({ personal: 'concern.text', subject: person });
    expect(await openPersonal(field, event, keys)).toBe('我家住三号楼');
  });
  it('never gives the same bytes twice for the same words', async () => {
    const { keys, field } = await sealed('同一句话');
    const again = (await sealPersonal({ t: inClear('concern.text', person, '同一句话') }, event, keys)) as { t: SealedPersonal };
    expect(again.t.sealed).not.toBe(field.sealed);
  });
  it('refuses a field that was moved to another event or another tag', async () => {
    const { keys, field } = await sealed('不可移动');
    await expect(openPersonal(field, id(3), keys)).rejects.toThrow();
    await expect(openPersonal({ ...field, personal: 'concern.title' }, event, keys)).rejects.toThrow();
  });
  it('gives nothing once the person is forgotten, and records nothing new of them', async () => {
    const { keys, field } = await sealed('请忘记我');
    await keys.erase(person);
    expect(await openPersonal(field, event, keys)).toBeNull();
    await expect(sealPersonal({ t: inClear('concern.text', person, '又来了') }, event, keys)).rejects.toThrow(NoSubjectKey);
  });
  it('finds the key behind a pseudonym, the same one per scope, until the person is forgotten', async () => {
    const keys = inMemorySubjectKeys();
    const one = await keys.pseudonym(person, 'case-1');
    expect(await keys.pseudonym(person, 'case-1')).toBe(one);
    expect(await keys.pseudonym(person, 'case-2')).not.toBe(one);
    expect(await keys.personBehind(one)).toBe(person);
    expect((await keys.find(one))?.equals((await keys.find(person))!)).toBe(true);
    await keys.erase(person);
    expect(await keys.personBehind(one)).toBeNull();
    expect(await keys.find(one)).toBeNull();
  });
});
