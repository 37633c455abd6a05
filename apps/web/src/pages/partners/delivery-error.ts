import type { TFunction } from 'i18next';

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/;

/**
 * What came of one try, in the reader's language. The service keeps it as a short technical sentence (`answered 503`, `ECONNREFUSED`); one
 * that isn't known here is shown as it is.
 */
export const deliveryAnswer = (
  t: TFunction,
  { status, error }: { readonly status: number | null; readonly error: string | null },
): string => {
  const answered = status === null ? null : t('partners.answered', { status });
  if (error === null) return answered ?? '';
  const clock = /its clock is (\d+) s (ahead|behind)/.exec(error);
  if (answered !== null && clock)
    return [answered, t(clock[2] === 'ahead' ? 'partners.clockAhead' : 'partners.clockBehind', { seconds: clock[1] })].join(' · ');
  if (answered !== null) return answered;
  const within = /^no answer within (\d+) ms$/.exec(error);
  if (within) return t('partners.withinSeconds', { seconds: Math.round(Number(within[1]) / 1000) });
  if (error.startsWith('refused: ')) return t('partners.refusedAddress');
  if (CERTIFICATE.test(error)) return t('partners.error_certificate');
  return t(`partners.error_${error}`, { defaultValue: error });
};
