import chineseDays from 'chinese-days';

/**
 * Working days as the State Council's yearly notice sets them: holidays off, make-up weekends on. The table is a library's
 * (`chinese-days`); years it doesn't know yet count Monday to Friday.
 */
export const isWorkday = (date: string): boolean => chineseDays.isWorkday(date);

/** The date that is `days` working days after `date`; for 0, `date` itself. */
export const addWorkdays = (date: string, days: number): string => {
  let current = Date.parse(`${date}T00:00:00.000Z`);
  let left = days;
  while (left > 0) {
    current += 86_400_000;
    if (isWorkday(new Date(current).toISOString().slice(0, 10))) left--;
  }
  return new Date(current).toISOString().slice(0, 10);
};
