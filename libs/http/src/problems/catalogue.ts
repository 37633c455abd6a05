/** Values that a problem's text names, `{dueOn}` in it. */
export type ProblemDetailValues = Readonly<Record<string, string | number | readonly string[]>>;

export interface ProblemText {
  /** 400 to 599. Rules are 409 (not in this state), 422 (this content can't be) or 403 (not this person). */
  readonly status: number;
  /** One sentence for the person in front of it; `{name}` stands for a detail. */
  readonly zh: string;
  readonly en: string;
}

/** `thing.reason`, or `thing.part.reason`: lower case, words joined by hyphens. */
export const PROBLEM_CODE = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/;

const catalogue = new Map<string, ProblemText>();

const placeholders = (text: string): string =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map((found) => found[1]!)
    .sort((a, b) => (a < b ? -1 : 1))
    .join(',');

/**
 * Adds a service's rule codes. The same texts may be registered again (a module loaded by two tests); another text under a known code is
 * a mistake and throws, as are a malformed code, an empty text, and two languages that name different details.
 */
export const registerProblems = (problems: Readonly<Record<string, ProblemText>>): void => {
  for (const [code, problem] of Object.entries(problems)) {
    if (!PROBLEM_CODE.test(code)) throw new Error(`problem code ${code} is not of the form thing.reason`);
    if (!Number.isInteger(problem.status) || problem.status < 400 || problem.status > 599)
      throw new Error(`problem ${code}: status ${problem.status} is not one of an error`);
    if (!problem.zh.trim() || !problem.en.trim()) throw new Error(`problem ${code} needs a text in zh and in en`);
    if (placeholders(problem.zh) !== placeholders(problem.en)) throw new Error(`problem ${code}: zh and en name different details`);
    const before = catalogue.get(code);
    if (before && (before.status !== problem.status || before.zh !== problem.zh || before.en !== problem.en))
      throw new Error(`problem ${code} is registered twice with different texts`);
    catalogue.set(code, problem);
  }
};

export const problemText = (code: string): ProblemText | undefined => catalogue.get(code);
export const problemCodes = (): readonly string[] => [...catalogue.keys()].sort();

const show = (value: string | number | readonly string[], separator: string): string =>
  Array.isArray(value) ? value.join(separator) : String(value);

/** A detail that the caller didn't give stays visible as `{name}`: a gap is better seen than papered over. */
export const fill = (text: string, details: ProblemDetailValues, separator: string): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (details[name] === undefined ? whole : show(details[name], separator)));
