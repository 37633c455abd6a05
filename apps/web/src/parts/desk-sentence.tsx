import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { useWords } from '../i18n/use-words';
import { daysBetween, showDate, today } from './dates';

/** On whose desk it is, and until when, in one sentence. */
export const DeskSentence = ({ desk, status }: { desk: Schemas['Desk']; status: string }) => {
  const { t, i18n } = useTranslation();
  const word = useWords();
  if (status !== 'open') return <Typography.Text>{t('case.ended', { status: word('caseStatus', status) })}</Typography.Text>;
  if (desk.kind === 'nobody') return <Typography.Text>{t('case.deskNone')}</Typography.Text>;
  const who = desk.name ?? word('deskKind', desk.kind);
  const task = word('task', desk.task);
  if (!desk.until) return <Typography.Text>{t('case.desk', { who, task })}</Typography.Text>;
  const late = daysBetween(desk.until, today());
  const values = { who, task, until: showDate(desk.until, i18n.language), days: late };
  return (
    <Typography.Text type={late > 0 ? 'danger' : undefined}>{t(late > 0 ? 'case.deskOverdue' : 'case.deskUntil', values)}</Typography.Text>
  );
};
