/** Instants are shown in Shanghai time wherever the reader is. */
export const showInstant = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(instant));

export const showDate = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'Asia/Shanghai', dateStyle: 'medium' }).format(
    new Date(`${date.slice(0, 10)}T00:00:00+08:00`),
  );

/** Today's date in Shanghai, YYYY-MM-DD. */
export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** Whether an instant lies behind us. */
export const hasPassed = (instant: string): boolean => Date.parse(instant) <= Date.now();

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000);

/** An instant's day, short: where many stand side by side. */
export const showDay = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'Asia/Shanghai',
    year: '2-digit',
    month: 'numeric',
    day: 'numeric',
  }).format(new Date(instant));

/** How long somebody spoke. */
export const showDuration = (seconds: number, language: string): string => {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const [minute, second] = language === 'zh' ? ['分钟', '秒'] : [' min', ' s'];
  return [minutes > 0 && `${minutes}${minute}`, rest > 0 && `${rest}${second}`].filter(Boolean).join(language === 'zh' ? '' : ' ');
};
