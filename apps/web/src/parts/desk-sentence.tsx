import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { useWords } from '../i18n/use-words';
import { daysBetween, showDate, today } from './dates';

/** On whose desk it is, and until when, in one sentence. */
export const DeskSentence = ({ desk, status }: { desk: Schemas['Desk']; status: string }) => {
  const { t, i18n } = useTranslation();
  const word = useWords();
  if (status !== 'open') return <p>{t('case.ended', { status: word('caseStatus', status) })}</p>;
  if (desk.kind === 'nobody') return <p>{t('case.deskNone')}</p>;
  const who = desk.name ?? word('deskKind', desk.kind);
  const task = word('task', desk.task);
  if (!desk.until) return <p>{t('case.desk', { who, task })}</p>;
  const late = daysBetween(desk.until, today());
  const values = { who, task, until: showDate(desk.until, i18n.language), count: late };
  return <p className={late > 0 ? 'late' : undefined}>{t(late > 0 ? 'case.deskOverdue' : 'case.deskUntil', values)}</p>;
};
