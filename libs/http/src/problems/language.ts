export type Language = 'zh' | 'en';

/** The better of zh and en for an Accept-Language header (RFC 9110 §12.5.4); zh where the header doesn't say. */
export const languageOf = (header: string | undefined): Language => {
  const best = { zh: -1, en: -1 };
  let others = -1;
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((one) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(one)?.[1]).find((one) => one !== undefined);
    const q = weight === undefined ? 1 : Number(weight);
    const primary = range.trim().split('-')[0];
    if (primary === 'zh' || primary === 'en') best[primary] = Math.max(best[primary], q);
    else if (primary === '*') others = q;
  }
  const zh = best.zh === -1 ? others : best.zh;
  const en = best.en === -1 ? others : best.en;
  return en > zh && en > 0 ? 'en' : 'zh';
};
