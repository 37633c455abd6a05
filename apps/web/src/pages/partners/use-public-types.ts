import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { Option } from '../../forms/controls';

export interface PublicTypes {
  /** Meaning of a type in the reader's language; null where the catalogue has none. */
  readonly meaning: (type: string) => string | null;
  readonly options: readonly Option[];
}

/** The contract's catalogue; null until it is there. Pages can be used without it, by the names of types. */
export const usePublicTypes = (): PublicTypes | null => {
  const { i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: ['public-types'],
    queryFn: () => answer(api.GET('/public/v1/schemas')),
    staleTime: Infinity,
  });
  if (!data) return null;
  const zh = i18n.language === 'zh';
  const byType = new Map(data.types.map((one) => [one.type, zh ? one.zh : one.en]));
  return {
    meaning: (type) => byType.get(type) ?? null,
    options: data.types.map(({ type }) => ({ value: type, label: `${type} · ${byType.get(type)}` })),
  };
};
