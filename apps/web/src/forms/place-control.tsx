import { useQuery } from '@tanstack/react-query';
import { Flex, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allPages } from '../api/all-pages';
import { answer, api } from '../api/client';
import { useWords } from '../i18n/use-words';
import type { ControlProps, Field } from './field';

const useChildren = (parentId: string | undefined, enabled = true) =>
  useQuery({
    queryKey: ['directory', { below: parentId ?? null }],
    queryFn: () => allPages((cursor) => api.GET('/api/v1/intake/jurisdictions', { params: { query: { parentId, cursor, limit: 100 } } })),
    staleTime: 300_000,
    enabled,
  });

const Level = ({
  parentId,
  chosen,
  onChoose,
  index,
}: {
  parentId: string | undefined;
  chosen: string | undefined;
  onChoose: (id: string) => void;
  index: number;
}) => {
  const { t } = useTranslation();
  const word = useWords();
  const { data } = useChildren(parentId);
  if (!data || data.length === 0) return null;
  const label = word('level', data[0]!.level);
  return (
    <Select
      aria-label={index === 0 ? label : `${t('concerns.where')} ${label}`}
      placeholder={label}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ flex: '1 1 170px' }}
      value={chosen}
      onChange={onChoose}
      options={data.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
};

/** A place, from the top of the tree down; what is chosen last counts. */
export const PlaceControl = ({ value, onChange }: ControlProps<string>) => {
  const start = useQuery({
    queryKey: ['directory', { path: value ?? null }],
    queryFn: async () => {
      if (value === undefined) return [];
      const place = await answer(api.GET('/api/v1/intake/jurisdictions/{jurisdictionId}', { params: { path: { jurisdictionId: value } } }));
      return [...place.path.map(({ id }) => id), place.id];
    },
    staleTime: 300_000,
  });
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const path = picked ?? start.data;
  if (!path) return null;
  return (
    <Flex gap={8} wrap>
      {[undefined, ...path].map((parentId, index) => (
        <Level
          key={parentId ?? 'top'}
          index={index}
          parentId={parentId}
          chosen={path[index]}
          onChoose={(id) => {
            setPicked([...path.slice(0, index), id]);
            onChange(id);
          }}
        />
      ))}
    </Flex>
  );
};

export const placeField = (initial: string | undefined): Field<string> => ({
  label: 'jurisdiction',
  hint: 'jurisdiction',
  required: true,
  group: true,
  initial,
  render: (props) => <PlaceControl {...props} />,
});
