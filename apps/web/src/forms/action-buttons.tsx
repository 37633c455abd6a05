import { App, Button, Drawer, Flex, Grid } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandForm } from './command-form';
import type { FieldsOf } from './field';

/** A step that can be taken, by its form. */
export interface OfferedAction {
  /** Key of its name below `actions`. */
  readonly id: string;
  readonly fields: FieldsOf<Record<string, never>>;
  readonly send: (values: Record<string, never>, idempotencyKey: string) => Promise<unknown>;
  readonly onDone?: (answered: unknown) => void;
}

/** Keeps the values of a form and of the command that it gives of one type, wherever they stand together. */
export const offeredAction = <Values extends object>(one: {
  readonly id: string;
  readonly fields: FieldsOf<Values>;
  readonly send: (values: Values, idempotencyKey: string) => Promise<unknown>;
  readonly onDone?: (answered: unknown) => void;
}): OfferedAction => one as unknown as OfferedAction;

/** A button a step; its form opens beside the page, on a phone from below. */
export const ActionButtons = ({ actions }: { actions: readonly OfferedAction[] }) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const wide = Grid.useBreakpoint().md ?? true;
  // What was offered when the form was opened stays while it is filled in, also where the page behind it moves on.
  const [open, setOpen] = useState<OfferedAction | null>(null);
  return (
    <>
      <Flex gap={8} wrap>
        {actions.map((one, index) => (
          <Button key={one.id} type={index === 0 ? 'primary' : 'default'} onClick={() => setOpen(one)}>
            {t(`actions.${one.id}`)}
          </Button>
        ))}
      </Flex>
      <Drawer
        open={open !== null}
        destroyOnHidden
        placement={wide ? 'right' : 'bottom'}
        size={wide ? 480 : '92%'}
        title={open && t(`actions.${open.id}`)}
        onClose={() => setOpen(null)}
      >
        {open && (
          <CommandForm
            key={open.id}
            fields={open.fields}
            submit={open.send}
            submitLabel={t('common.confirm')}
            onCancel={() => setOpen(null)}
            onDone={(_, answered) => {
              open.onDone?.(answered);
              setOpen(null);
              void message.success(t('common.saved'));
            }}
          />
        )}
      </Drawer>
    </>
  );
};
