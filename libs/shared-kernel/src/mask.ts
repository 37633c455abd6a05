/*
 * What looks like personal information in free text, for the `published` copy. Errs on the side of masking. Names aren't recognised
 * here: only what has a form of its own.
 */
const PATTERNS: readonly [RegExp, string][] = [
  [/(?<!\d)\d{17}[\dXx](?!\d)/g, '〔证件号〕'],
  [/(?<!\d)(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/g, '〔电话〕'],
  [/(?<!\d)0\d{2,3}[- ]\d{7,8}(?!\d)/g, '〔电话〕'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '〔邮箱〕'],
  [/\d+\s*(?:号楼|栋|幢|单元)\s*(?:\d+\s*单元\s*)?\d+\s*室/g, '〔住址〕'],
  [/(?<!\d)(?:\d{16}|\d{19})(?!\d)/g, '〔卡号〕'],
];

/** Full-width digits count as digits. */
export const maskPersonalData = (text: string): string => {
  const halfWidth = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return PATTERNS.reduce((masked, [pattern, label]) => masked.replace(pattern, label), halfWidth);
};
