import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { ActionButtons, type OfferedAction } from '../../forms/action-buttons';
import { useWords } from '../../i18n/use-words';
import { useSession } from '../../session';
import { actionsFor } from './actions';
import { Ballot } from './ballot';
import type { AnyAction } from './steps/action';
import { labelsOf } from './steps/things';
import { useSubject, type Subject } from './subject';

/** What is missing before the stage can be left, as the rules of the case say. */
const Missing = ({ subject }: { subject: Subject }) => {
  const { t, i18n } = useTranslation();
  const { consultation } = subject;
  const missing = consultation?.stage ? consultation.missing[consultation.stage] : [];
  if (missing.length === 0) return null;
  // The rules speak of ids and codes; people know the things by their names.
  const named = (text: string): string => labelsOf(subject).reduce((said, { value, label }) => said.replaceAll(value, label), text);
  return (
    <div className="next-steps">
      <p className="muted">{t('case.missing')}</p>
      <ul className="missing">
        {missing.map((one) => (
          <li key={`${one.code} ${JSON.stringify(one.details)}`}>{named(i18n.language === 'zh' ? one.zh : one.en)}</li>
        ))}
      </ul>
    </div>
  );
};

const Steps = ({ subject, reads }: { subject: Subject; reads: boolean }) => {
  const { t } = useTranslation();
  const word = useWords();
  const { first, rest } = actionsFor(subject);
  const offered = ({ id, fields, send }: AnyAction): OfferedAction => ({
    id,
    reads,
    fields: fields(subject),
    send: (values, key) => send(values, subject, key),
    ...(id === 'castVote' ? { content: (close) => <Ballot one={subject.one} onDone={close} /> } : {}),
  });
  const hint =
    first.length > 0
      ? t('case.actionsHint', { role: word('role', subject.session.role) })
      : t(rest.length > 0 ? 'case.nothingWaits' : 'case.noActions');
  return (
    <>
      <Missing subject={subject} />
      <div className="next-steps">
        <p className="muted">{hint}</p>
        <ActionButtons
          actions={first.map(offered)}
          more={rest.map(({ stage, actions }) => ({ title: word('stage', stage), actions: actions.map(offered) }))}
        />
      </div>
    </>
  );
};

/** What whoever is signed in can do next, or that signing in would show it. */
export const NextSteps = ({ one }: { one: Schemas['CaseDetail'] }) => {
  const { t } = useTranslation();
  const session = useSession();
  const { subject, reads } = useSubject(one, session);
  // Where nobody has anything left to do, signing in opens no door.
  if (!session && one.status === 'closed') return null;
  if (!session)
    return (
      <div className="next-steps">
        <Link to={`/sign-in?back=/cases/${one.id}`}>{t('case.signInToAct')}</Link>
      </div>
    );
  return subject && <Steps subject={subject} reads={reads} />;
};
