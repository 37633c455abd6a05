import { App, Button, Drawer, Flex, Grid } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { CommandForm } from '../../forms/command-form';
import { useWords } from '../../i18n/use-words';
import { useSession } from '../../session';
import { actionsFor, type AnyAction } from './actions';
import { useSubject, type Subject } from './subject';

/** What is missing before the stage can be left, as the rules of the case say. */
const Missing = ({ subject }: { subject: Subject }) => {
  const { t, i18n } = useTranslation();
  const { consultation } = subject;
  const missing = consultation?.stage ? consultation.missing[consultation.stage] : [];
  if (missing.length === 0) return null;
  return (
    <div className="next-steps">
      <p className="muted">{t('case.missing')}</p>
      <ul className="missing">
        {missing.map((one) => (
          <li key={`${one.code} ${JSON.stringify(one.details)}`}>{i18n.language === 'zh' ? one.zh : one.en}</li>
        ))}
      </ul>
    </div>
  );
};

const Steps = ({ subject }: { subject: Subject }) => {
  const { t } = useTranslation();
  const word = useWords();
  const { message } = App.useApp();
  const wide = Grid.useBreakpoint().md ?? true;
  const [open, setOpen] = useState<AnyAction | null>(null);
  const actions = actionsFor(subject);
  return (
    <>
      <Missing subject={subject} />
      <div className="next-steps">
        <p className="muted">
          {actions.length > 0 ? t('case.actionsHint', { role: word('role', subject.session.role) }) : t('case.noActions')}
        </p>
        <Flex gap={8} wrap>
          {actions.map((one, index) => (
            <Button key={one.id} type={index === 0 ? 'primary' : 'default'} onClick={() => setOpen(one)}>
              {t(`actions.${one.id}`)}
            </Button>
          ))}
        </Flex>
      </div>
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
            fields={open.fields(subject)}
            submit={(values, key) => open.send(values, subject, key)}
            submitLabel={t('common.confirm')}
            onCancel={() => setOpen(null)}
            onDone={() => {
              setOpen(null);
              void message.success(t('common.saved'));
            }}
          />
        )}
      </Drawer>
    </>
  );
};

/** What whoever is signed in can do next, or that signing in would show it. */
export const NextSteps = ({ one }: { one: Schemas['CaseDetail'] }) => {
  const { t } = useTranslation();
  const session = useSession();
  const { subject } = useSubject(one, session);
  if (!session)
    return (
      <div className="next-steps">
        <Link to={`/sign-in?back=/cases/${one.id}`}>{t('case.signInToAct')}</Link>
      </div>
    );
  return subject && <Steps subject={subject} />;
};
