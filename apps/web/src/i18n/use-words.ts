import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Words } from './words.zh';

/** The word for a code of a list; the code itself where the list doesn't have it: lists stay open. Another function in each language. */
export const useWords = () => {
  const { t } = useTranslation('words');
  return useCallback(
    (list: keyof Words, code: string | null | undefined): string => (code ? t(`${list}.${code}`, { defaultValue: code }) : '—'),
    [t],
  );
};
