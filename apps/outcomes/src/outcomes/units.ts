import { required, type Directory } from '#libs/directory';
import { RuleBroken } from '#libs/event-sourcing';

/** Bodies that can be given work: 承办单位, and a government itself where it takes the lead. */
const CAN_TAKE_ON: readonly string[] = ['responsible_unit', 'government'];

/** @throws RuleBroken `organisation.unknown`, `responsibility.not-a-unit` */
export const requireUnit = async (directory: Directory, id: string): Promise<void> => {
  const { kinds, name } = await required(() => directory.organisation(id), 'organisation.unknown');
  if (!kinds.some((kind) => CAN_TAKE_ON.includes(kind))) throw new RuleBroken('responsibility.not-a-unit', { name });
};
