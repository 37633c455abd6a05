import { describeProblem, factOf, type ProblemIssue } from '#libs/http';

/** So many fields are told of; with more the text would be cut off in the middle of a word. */
const MOST_FIELDS = 5;
const LONGEST_NAME = 60;

type Language = 'zh' | 'en';

const nameOf = ({ path }: ProblemIssue): string => path.replace(/^\//, '').slice(0, LONGEST_NAME);

const fieldsIn = (language: Language, errors: readonly ProblemIssue[]): string[] => {
  const told = errors.slice(0, MOST_FIELDS);
  const left = errors.length - told.length;
  return language === 'zh'
    ? [...told.map((one) => `${nameOf(one)}：${one.zh}`), ...(left > 0 ? [`另有 ${left} 处。`] : [])]
    : [...told.map((one) => `${nameOf(one)}: ${one.en}`), ...(left > 0 ? [`And ${left} more.`] : [])];
};

/**
 * A refusal as one text, Chinese before English, for ways in that have room for no more: what is wrong, and with which fields. The same
 * words as the problem details of the API.
 */
export const inBothLanguages = (error: unknown): string => {
  const { zh, en, errors = [] } = describeProblem(factOf(error), '', 'zh');
  return `${[zh, ...fieldsIn('zh', errors)].join('')} / ${[en, ...fieldsIn('en', errors)].join(' ')}`;
};
