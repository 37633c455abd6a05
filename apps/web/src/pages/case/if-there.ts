import { RequestFailed } from '../../api/client';

/** Null for what isn't there, or isn't this person's to see: no failure, where either is to be expected. */
export const ifThere = async <Data>(asked: Promise<Data>): Promise<Data | null> => {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof RequestFailed && error.problem && [403, 404].includes(error.problem.status)) return null;
    throw error;
  }
};
