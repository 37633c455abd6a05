import { App, Button, Drawer, Flex, Grid } from 'antd';
import { useId, useState, type ReactElement } from 'react';
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
  /** What its fields offer is not all there yet. */
  readonly reads?: boolean;
  /** Stands in the place of the form, where a form would be slow. */
  readonly content?: (close: () => void) => ReactElement;
}
/** Steps that belong together, under a heading of their own. */
export interface ActionGroup {
  readonly title: string;
  readonly actions: readonly OfferedAction[];
}

/** Keeps the values of a form and of the command that it gives of one type, wherever they stand together. */
export const offeredAction = <Values extends object>(one: {
  readonly id: string;
  readonly fields: FieldsOf<Values>;
  readonly send: (values: Values, idempotencyKey: string) => Promise<unknown>;
  readonly onDone?: (answered: unknown) => void;
}): OfferedAction => one as unknown as OfferedAction;

/** Further steps, by what they belong to: out of the way until somebody asks for them. */
const MoreActions = ({ groups, onOpen }: { groups: readonly ActionGroup[]; onOpen: (one: OfferedAction) => void }) => {
  const { t } = useTranslation();
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button type="text" className="more-actions" aria-expanded={shown} aria-controls={id} onClick={() => setShown(!shown)}>
        {t(shown ? 'common.fewerActions' : 'common.moreActions', { count: groups.reduce((sum, { actions }) => sum + actions.length, 0) })}
      </Button>
      <div id={id} hidden={!shown}>
        {groups.map(({ title, actions }) => (
          <section key={title} className="action-group" aria-label={title}>
            <h3>{title}</h3>
            <Flex gap={8} wrap>
              {actions.map((one) => (
                <Button key={one.id} onClick={() => onOpen(one)}>
                  {t(`actions.${one.id}`)}
                </Button>
              ))}
            </Flex>
          </section>
        ))}
      </div>
    </>
  );
};

/** A button a step; its form opens beside the page, on a phone from below. */
export const ActionButtons = ({ actions, more = [] }: { actions: readonly OfferedAction[]; more?: readonly ActionGroup[] }) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const wide = Grid.useBreakpoint().md ?? true;
  // What was offered stays while the form is filled in, also where the page behind it moves on; but not before all of it is there.
  const [open, setOpen] = useState<OfferedAction | null>(null);
  const newest = open?.reads && [...actions, ...more.flatMap((group) => group.actions)].find(({ id }) => id === open.id);
  if (newest && newest !== open) setOpen(newest);
  return (
    <>
      <Flex gap={8} wrap>
        {actions.map((one, index) => (
          <Button key={one.id} type={index === 0 ? 'primary' : 'default'} onClick={() => setOpen(one)}>
            {t(`actions.${one.id}`)}
          </Button>
        ))}
      </Flex>
      {more.length > 0 && <MoreActions groups={more} onOpen={setOpen} />}
      <Drawer
        open={open !== null}
        destroyOnHidden
        placement={wide ? 'right' : 'bottom'}
        size={wide ? 480 : '92%'}
        title={open && t(`actions.${open.id}`)}
        onClose={() => setOpen(null)}
      >
        {open?.content?.(() => setOpen(null))}
        <output className="muted reading-choices">{newest && t('common.readingChoices')}</output>
        {open && !open.content && (
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
