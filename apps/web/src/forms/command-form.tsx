import { Alert, Button, Flex } from 'antd';
import { useId, useRef, useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey, RequestFailed, type ProblemDetails } from '../api/client';
import type { Field, FieldsOf } from './field';

type Names<Values> = keyof Values & string;

/** A value that nobody has given yet. */
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0) || (typeof value === 'string' && value.trim() === '');

/** A field that has to be filled in and isn't, or not altogether. */
const lacks = <Value,>({ required, isComplete }: Field<Value>, value: Value | undefined): boolean =>
  required && (value === undefined || isEmpty(value) || isComplete?.(value) === false);

/** Which field a problem is about: the first step of the pointer that names it. */
const fieldOf = (pointer: string): string => pointer.replace(/^\//, '').split('/')[0] ?? '';

const Row = <Value,>({
  field,
  value,
  error,
  onChange,
}: {
  field: Field<Value>;
  value: Value | undefined;
  error: string | undefined;
  onChange: (value: Value | undefined) => void;
}): ReactElement => {
  const { t } = useTranslation();
  const id = useId();
  const label = (
    <>
      {t(`fields.${field.label}`, { defaultValue: field.label })}
      {!field.required && <span className="muted">（{t('common.optional')}）</span>}
    </>
  );
  const describedBy = [field.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const control = field.render({ id, value, onChange, describedBy, invalid: error !== undefined });
  const below = (
    <>
      {error && (
        <div id={`${id}-error`} className="field-error">
          {error}
        </div>
      )}
    </>
  );
  const hint = field.hint && (
    <div id={`${id}-hint`} className="muted">
      {t(`hints.${field.hint}`, { defaultValue: field.hint })}
    </div>
  );
  return field.group ? (
    <fieldset className="field" aria-describedby={describedBy}>
      <legend>{label}</legend>
      {hint}
      {control}
      {below}
    </fieldset>
  ) : (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint}
      {control}
      {below}
    </div>
  );
};

/**
 * A form that gives one command its values. It has one idempotency key for as long as it stands: sending it again after a failure is the
 * same command, not another.
 */
export const CommandForm = <Values extends object>({
  fields,
  submit,
  submitLabel,
  onDone,
  onCancel,
}: {
  fields: FieldsOf<Values>;
  submit: (values: Values, idempotencyKey: string) => Promise<unknown>;
  submitLabel: string;
  onDone: (values: Values, answered: unknown) => void;
  onCancel?: () => void;
}) => {
  const { t, i18n } = useTranslation();
  const names = Object.keys(fields) as Names<Values>[];
  const [given, setGiven] = useState<Partial<Values>>({});
  const values: Partial<Values> = {
    ...(Object.fromEntries(names.map((name) => [name, fields[name].initial])) as Partial<Values>),
    ...given,
  };
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const key = useRef(newIdempotencyKey());
  const form = useRef<HTMLFormElement>(null);

  const send = async (): Promise<void> => {
    const lacking = names.filter((name) => lacks<unknown>(fields[name] as unknown as Field<unknown>, values[name]));
    setMissing(lacking);
    setProblem(null);
    setFailure(null);
    if (lacking.length > 0) {
      form.current
        ?.querySelectorAll<HTMLElement>('.field')
        [names.indexOf(lacking[0]!)]?.querySelector<HTMLElement>('input, textarea, button')
        ?.focus();
      return;
    }
    setSending(true);
    try {
      // Every required field is there, and a field can't hold a value of another kind than its own.
      const complete = Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value))) as Values;
      onDone(complete, await submit(complete, key.current));
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      if (!(error instanceof RequestFailed)) return;
      setProblem(error.problem);
      // What was refused was not recorded; what is sent changed is another command.
      if (error.problem && error.problem.status < 500) key.current = newIdempotencyKey();
    } finally {
      setSending(false);
    }
  };
  const errorOf = (name: string): string | undefined => {
    if (missing.includes(name)) return t('common.needed');
    const issue = problem?.errors?.find(({ path }) => fieldOf(path) === name);
    return issue && (i18n.language === 'zh' ? issue.zh : issue.en);
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      {failure && (
        <Alert
          type="error"
          showIcon
          role="alert"
          style={{ marginBottom: 16 }}
          title={failure}
          description={problem && `${t('common.requestId')} ${problem.requestId}`}
        />
      )}
      {names.map((name) => (
        <Row
          key={name}
          field={fields[name] as unknown as Field<unknown>}
          value={values[name]}
          error={errorOf(name)}
          onChange={(value) => setGiven((before) => ({ ...before, [name]: value }))}
        />
      ))}
      <Flex gap={10} style={{ marginTop: 20 }}>
        <Button type="primary" htmlType="submit" size="large" loading={sending} style={{ flex: 1 }}>
          {submitLabel}
        </Button>
        {onCancel && (
          <Button size="large" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </Flex>
    </form>
  );
};
