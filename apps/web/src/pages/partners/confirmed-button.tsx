import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../../api/client';

export interface Confirmed {
  /** Key of its name and of what it means, below `partners.do` and `partners.means`. */
  readonly id: 'enable' | 'wake' | 'disable' | 'rotate' | 'close';
  readonly send: (idempotencyKey: string) => Promise<unknown>;
}

/** A step that needs no more than a yes, and says first what it means. A refusal is shown in the same place. */
export const ConfirmedButton = ({ of: { id, send }, onDone }: { of: Confirmed; onDone: (answered: unknown) => void }) => {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const danger = id === 'close';
  const ask = (): void => {
    const key = newIdempotencyKey();
    const asked = modal.confirm({
      title: t(`partners.do_${id}`),
      content: t(`partners.means_${id}`),
      okText: t('common.confirm'),
      cancelText: t('common.cancel'),
      okButtonProps: { danger },
      onOk: async () => {
        try {
          onDone(await send(key));
          void message.success(t('common.saved'));
        } catch (error) {
          asked.update({ content: <p role="alert">{error instanceof Error ? error.message : String(error)}</p> });
          throw error;
        }
      },
    });
  };
  return (
    <Button danger={danger} onClick={ask}>
      {t(`partners.do_${id}`)}
    </Button>
  );
};
