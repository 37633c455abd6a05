import { Button, Checkbox, Flex, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { codesOf, line, several, type Option } from '../../forms/controls';
import type { ControlProps, Field, FieldsOf } from '../../forms/field';
import { PlaceControl } from '../../forms/place-control';
import { useWords } from '../../i18n/use-words';

type Theme = Schemas['OpenSubscription']['themes'][number];

/** What a partner says of a subscription; what is left out means all. */
export interface Wanted {
  readonly name: string;
  readonly url: string;
  readonly types?: string[];
  readonly jurisdictionIds?: string[];
  readonly themes?: Theme[];
}

const Themes = ({ value, onChange }: ControlProps<Theme[]>) => {
  const word = useWords();
  return (
    <Checkbox.Group
      value={value ?? []}
      onChange={(themes) => onChange(themes.length > 0 ? themes : undefined)}
      style={{ display: 'grid', gap: 8 }}
      options={codesOf('theme').map((code) => ({ value: code, label: word('theme', code) }))}
    />
  );
};

interface PlaceRow {
  /** A row keeps what was picked in it when one before it goes. */
  readonly key: number;
  readonly id: string | undefined;
}

const Places = ({ value, onChange, ...props }: ControlProps<string[]>) => {
  const { t } = useTranslation();
  const [rows, setRows] = useState<readonly PlaceRow[]>(() =>
    (value && value.length > 0 ? value : [undefined]).map((id, key) => ({ key, id })),
  );
  const change = (changed: readonly PlaceRow[]): void => {
    setRows(changed);
    const ids = changed.flatMap(({ id }) => id ?? []);
    onChange(ids.length > 0 ? ids : undefined);
  };
  return (
    <Flex vertical gap={10}>
      {rows.map((row, index) => (
        <fieldset key={row.key} aria-label={t('partners.place', { n: index + 1 })} className="form-row">
          <PlaceControl
            {...props}
            id={`${props.id}-${row.key}`}
            value={row.id}
            onChange={(id) => change(rows.map((one) => (one.key === row.key ? { ...one, id } : one)))}
          />
          {(rows.length > 1 || row.id !== undefined) && (
            <button
              type="button"
              className="quiet-button"
              aria-label={t('partners.removePlace', { n: index + 1 })}
              onClick={() => {
                const rest = rows.filter((one) => one.key !== row.key);
                change(rest.length > 0 ? rest : [{ key: row.key + 1, id: undefined }]);
              }}
            >
              {t('common.remove')}
            </button>
          )}
        </fieldset>
      ))}
      <div>
        <Button size="small" onClick={() => setRows([...rows, { key: Math.max(...rows.map(({ key }) => key)) + 1, id: undefined }])}>
          + {t('partners.addPlace')}
        </Button>
      </div>
    </Flex>
  );
};

const optional = <Value,>(label: string, initial: Value | undefined, render: Field<Value>['render']): Field<Value> => ({
  label,
  hint: label,
  required: false,
  group: true,
  initial,
  render,
});

/** Null means: nothing said yet. */
const isEmpty = (list: readonly unknown[] | undefined): boolean => list === undefined || list.length === 0;

export const wantedFields = (types: readonly Option[], now?: Schemas['Subscription']): FieldsOf<Wanted> => ({
  name: line('subscriptionName', { hint: 'subscriptionName', initial: now?.name }),
  url: line('subscriptionUrl', { hint: 'subscriptionUrl', max: 2000, initial: now?.url }),
  types: several('subscriptionTypes', types, { hint: 'subscriptionTypes', initial: isEmpty(now?.types) ? undefined : now?.types }),
  jurisdictionIds: optional('subscriptionPlaces', isEmpty(now?.jurisdictionIds) ? undefined : now?.jurisdictionIds, (props) => (
    <Places {...props} />
  )),
  themes: optional('subscriptionThemes', isEmpty(now?.themes) ? undefined : (now?.themes as Theme[]), (props) => <Themes {...props} />),
});

const KINDS = ['now', 'beginning', 'since'] as const;
type Kind = (typeof KINDS)[number];
const kindOf = (value: string | undefined): Kind | undefined =>
  value === undefined ? undefined : (KINDS.find((kind) => kind === value) ?? 'since');
const SHANGHAI = ':00+08:00';

const From = ({ id, value, onChange, describedBy, invalid, kinds }: ControlProps<string> & { kinds: readonly Kind[] }) => {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>(kindOf(value) ?? kinds[0]!);
  return (
    <Flex vertical gap={10}>
      <Radio.Group
        id={id}
        vertical
        value={kind}
        onChange={({ target }) => {
          const chosen = target.value as Kind;
          setKind(chosen);
          onChange(chosen === 'since' ? undefined : chosen);
        }}
        options={kinds.map((one) => ({ value: one, label: t(`partners.from_${one}`) }))}
      />
      {kind === 'since' && (
        <label className="labelled">
          <span>{t('partners.sinceWhen')}</span>
          <Input
            type="datetime-local"
            aria-describedby={describedBy}
            status={invalid ? 'error' : undefined}
            style={{ maxWidth: 260 }}
            value={value?.slice(0, 16) ?? ''}
            onChange={({ target }) => onChange(target.value ? `${target.value}${SHANGHAI}` : undefined)}
          />
        </label>
      )}
    </Flex>
  );
};

/** `now`, `beginning`, or an instant as read off a clock in Shanghai. The first kind is chosen at first; an instant is still to be said. */
export const fromField = (label: string, kinds: readonly Kind[]): Field<string> => ({
  label,
  hint: label,
  required: true,
  group: true,
  initial: kinds[0] === 'since' ? undefined : kinds[0],
  render: (props) => <From {...props} kinds={kinds} />,
});
