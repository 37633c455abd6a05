import { Button, Checkbox, Flex, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../i18n/use-words';
import type { Words } from '../i18n/words.zh';
import { wordsZh } from '../i18n/words.zh';
import { today } from '../parts/dates';
import type { ControlProps, Field } from './field';
import { some, type Some } from './some';

/*
 * Kinds of fields. A label is a key of `pages:fields`, a hint of `pages:hints`; options are words of the domain or things of the case.
 */

interface Said<Value> {
  readonly hint?: string;
  readonly optional?: boolean;
  readonly initial?: Value;
}

const field = <Value,>(label: string, said: Said<Value>, rest: Pick<Field<Value>, 'render' | 'group'>): Field<Value> => ({
  label,
  hint: said.hint,
  required: said.optional !== true,
  initial: said.initial,
  ...rest,
});

const described = ({ id, describedBy, invalid }: Pick<ControlProps<unknown>, 'id' | 'describedBy' | 'invalid'>) =>
  ({ id, 'aria-describedby': describedBy, 'aria-invalid': invalid || undefined, status: invalid ? 'error' : undefined }) as const;

export const line = (label: string, said: Said<string> & { readonly max?: number } = {}): Field<string> =>
  field(label, said, {
    render: (props) => (
      <Input
        {...described(props)}
        maxLength={said.max ?? 200}
        value={props.value ?? ''}
        onChange={({ target }) => props.onChange(target.value || undefined)}
      />
    ),
  });

export const paragraph = (label: string, said: Said<string> & { readonly max?: number; readonly rows?: number } = {}): Field<string> =>
  field(label, said, {
    render: (props) => (
      <Input.TextArea
        {...described(props)}
        maxLength={said.max ?? 2000}
        autoSize={{ minRows: said.rows ?? 3, maxRows: 10 }}
        value={props.value ?? ''}
        onChange={({ target }) => props.onChange(target.value || undefined)}
      />
    ),
  });

/** A Shanghai date, YYYY-MM-DD. */
export const day = (label: string, said: Said<string> & { readonly from?: string; readonly until?: string } = {}): Field<string> =>
  field(label, said, {
    render: (props) => (
      <Input
        {...described(props)}
        type="date"
        min={said.from}
        max={said.until}
        style={{ maxWidth: 220 }}
        value={props.value ?? ''}
        onChange={({ target }) => props.onChange(target.value || undefined)}
      />
    ),
  });

const SHANGHAI = ':00+08:00';
/** An instant as read off a clock in Shanghai, wherever the reader is. */
export const moment = (label: string, said: Said<string> = {}): Field<string> =>
  field(label, said, {
    render: (props) => (
      <Input
        {...described(props)}
        type="datetime-local"
        style={{ maxWidth: 260 }}
        value={props.value?.slice(0, 16) ?? ''}
        onChange={({ target }) => props.onChange(target.value ? `${target.value}${SHANGHAI}` : undefined)}
      />
    ),
  });

export const count = (
  label: string,
  said: Said<number> & { readonly min: number; readonly max: number; readonly unit?: string },
): Field<number> =>
  field(label, said, {
    render: (props) => (
      <InputNumber
        {...described(props)}
        min={said.min}
        max={said.max}
        suffix={said.unit}
        precision={0}
        style={{ width: 180 }}
        value={props.value ?? null}
        onChange={(value) => props.onChange(value ?? undefined)}
      />
    ),
  });

const YesNo = ({ value, onChange, id }: ControlProps<boolean>) => {
  const { t } = useTranslation();
  return (
    <Radio.Group id={id} value={value} onChange={({ target }) => onChange(target.value as boolean)}>
      <Radio value={true}>{t('common.yes')}</Radio>
      <Radio value={false}>{t('common.no')}</Radio>
    </Radio.Group>
  );
};
export const yesNo = (label: string, said: Said<boolean> = {}): Field<boolean> =>
  field(label, said, { group: true, render: (props) => <YesNo {...props} /> });

const OneWord = <Code extends string>({ list, codes, ...props }: ControlProps<Code> & { list: keyof Words; codes: readonly Code[] }) => {
  const word = useWords();
  return (
    <Radio.Group
      id={props.id}
      value={props.value}
      onChange={({ target }) => props.onChange(target.value as Code)}
      options={codes.map((code) => ({ value: code, label: word(list, code) }))}
      vertical={codes.length > 3}
    />
  );
};
/** One of a list of words. */
export const oneOf = <Code extends string>(label: string, list: keyof Words, codes: readonly Code[], said: Said<Code> = {}): Field<Code> =>
  field(label, said, { group: true, render: (props) => <OneWord {...props} list={list} codes={codes} /> });

export interface Option {
  readonly value: string;
  readonly label: string;
}
/** One thing of the case; chosen already where there is one only. */
export const choice = (label: string, options: readonly Option[], said: Said<string> = {}): Field<string> =>
  field(
    label,
    { initial: options.length === 1 && said.optional !== true ? options[0]!.value : undefined, ...said },
    {
      render: (props) => (
        <Select
          {...described(props)}
          allowClear={said.optional}
          showSearch={{ optionFilterProp: 'label' }}
          options={[...options]}
          value={props.value}
          onChange={(value: string | undefined) => props.onChange(value)}
          style={{ width: '100%' }}
        />
      ),
    },
  );

const Several = ({ options, ...props }: ControlProps<Some<string>> & { options: readonly Option[] }) => (
  <Checkbox.Group<string> value={props.value ?? []} onChange={(values) => props.onChange(some(values))} style={{ display: 'grid', gap: 8 }}>
    {options.map(({ value, label }) => (
      <Checkbox key={value} value={value}>
        {label}
      </Checkbox>
    ))}
  </Checkbox.Group>
);
/** Several things of the case. */
export const choices = (label: string, options: readonly Option[], said: Said<Some<string>> = {}): Field<Some<string>> =>
  field(label, said, { group: true, render: (props) => <Several {...props} options={options} /> });

/** Several of a long list, found by their names; none is an answer too. */
export const several = (label: string, options: readonly Option[], said: Said<string[]> = {}): Field<string[]> =>
  field(
    label,
    { optional: true, ...said },
    {
      render: (props) => (
        <Select
          {...described(props)}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={[...options]}
          value={props.value ?? []}
          onChange={(values: string[]) => props.onChange(values.length > 0 ? values : undefined)}
          style={{ width: '100%' }}
        />
      ),
    },
  );

const Lines = ({ value, onChange, id, describedBy }: ControlProps<Some<string>>) => (
  <Input.TextArea
    id={id}
    aria-describedby={describedBy}
    autoSize={{ minRows: 2, maxRows: 8 }}
    value={(value ?? []).join('\n')}
    onChange={({ target }) => onChange(target.value.trim() ? some(target.value.split('\n')) : undefined)}
  />
);
/** Several texts, one a line. Empty lines are dropped by {@link clean}. */
export const lines = (label: string, said: Said<Some<string>> = {}): Field<Some<string>> =>
  field(label, said, { render: (props) => <Lines {...props} /> });

export const clean = (texts: Some<string>): Some<string> => some(texts.map((text) => text.trim()).filter(Boolean)) ?? texts;

/** Rows of a small table that grows. */
export const Rows = <Row,>({
  value,
  onChange,
  empty,
  addLabel,
  children,
}: {
  value: readonly Row[];
  onChange: (rows: Row[]) => void;
  empty: Row;
  addLabel: string;
  children: (row: Row, change: (row: Row) => void, index: number) => React.ReactNode;
}) => {
  const { t } = useTranslation();
  return (
    <Flex vertical gap={10}>
      {value.map((row, index) => (
        // Rows have no identity but their place.
        <div className="form-row" key={index}>
          {children(row, (changed) => onChange(value.map((one, at) => (at === index ? changed : one))), index)}
          {value.length > 1 && (
            <button type="button" className="quiet-button" onClick={() => onChange(value.filter((_, at) => at !== index))}>
              {t('common.remove')}
              <span className="visually-hidden"> {index + 1}</span>
            </button>
          )}
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => onChange([...value, empty])}>
          + {addLabel}
        </Button>
      </div>
    </Flex>
  );
};

export const codesOf = <List extends keyof Words>(list: List): Some<keyof Words[List] & string> =>
  Object.keys(wordsZh[list]) as Some<keyof Words[List] & string>;

export const pastDay = (label: string, said: Said<string> = {}): Field<string> => day(label, { initial: today(), until: today(), ...said });
