import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { Chip, type Tone } from '../../parts/chip';
import { showDate } from '../../parts/dates';
import { Panel } from '../../parts/panel';
import { useOutcome } from './use-outcome';

type Outcome = Schemas['OutcomeDetail'];

export const DECIDED: Readonly<Record<string, Tone>> = {
  adopt: 'good',
  adopt_in_part: 'good',
  planned: 'info',
  referred_up: 'info',
  not_adopt: 'warn',
};

interface Recommended {
  readonly id: string;
  readonly text: string;
  readonly decision: string | null;
  readonly reasons: string | null;
}

const Recommendations = ({ all }: { all: readonly Recommended[] }) => {
  const { t } = useTranslation();
  const word = useWords();
  if (all.length === 0) return null;
  return (
    <Panel title={t('case.recommendations')}>
      <ol className="plain-list">
        {all.map(({ id, text, decision, reasons }, index) => (
          <li key={id}>
            {index + 1}. {text}{' '}
            <Chip tone={(decision && DECIDED[decision]) || 'plain'}>{decision ? word('decision', decision) : t('case.undecided')}</Chip>
            {reasons && <div className="muted">{reasons}</div>}
          </li>
        ))}
      </ol>
    </Panel>
  );
};

const Responsibilities = ({ all }: { all: Outcome['responsibilities'] }) => {
  const { t, i18n } = useTranslation();
  const word = useWords();
  if (all.length === 0) return null;
  return (
    <Panel title={t('case.responsibilities')}>
      <ul className="plain-list">
        {all.map((one) => {
          const ended = one.status === 'verified' || one.status === 'ended';
          return (
            <li key={one.responsibilityId}>
              {one.task} <Chip tone={ended ? 'good' : 'info'}>{word('responsibilityStatus', one.status)}</Chip>{' '}
              {one.overdue && <Chip tone="bad">{t('overview.overdue')}</Chip>}
              {one.percent !== null && !ended && (
                <progress className="bar" max={100} value={one.percent} aria-label={t('lists.percent', { percent: one.percent })} />
              )}
              <div className="muted">
                {[one.leadUnitName, t('case.due', { date: showDate(one.dueOn, i18n.language) })].filter(Boolean).join(' · ')}
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
};

const Results = ({ all }: { all: Outcome['results'] }) => {
  const { t, i18n } = useTranslation();
  if (all.length === 0) return null;
  return (
    <Panel title={t('case.results')}>
      <ul className="plain-list">
        {all.map((one) => (
          <li key={`${one.round} ${one.number}`}>
            {one.what}
            <div className="muted">
              {[
                one.leadUnitName,
                showDate(one.publishedOn, i18n.language),
                one.evidence.length > 0 && t('lists.evidence', { count: one.evidence.length }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

/** The three lists of one case. Before its report is written, what has been recommended so far. */
export const OutcomeLists = ({ one }: { one: Schemas['CaseDetail'] }) => {
  const { data: outcome } = useOutcome(one);
  if (!outcome) return <Recommendations all={one.recommendations.map((recommended) => ({ ...recommended, reasons: null }))} />;
  return (
    <>
      <Recommendations all={outcome.recommendations.map(({ recommendationId: id, ...recommended }) => ({ id, ...recommended }))} />
      <Responsibilities all={outcome.responsibilities} />
      <Results all={outcome.results} />
    </>
  );
};
