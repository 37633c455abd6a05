import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { Chip } from '../../parts/chip';
import { Failed } from '../../parts/failed';
import { Panel } from '../../parts/panel';
import { Waiting } from '../../parts/waiting';

/** An item that doesn't apply to a case counts for nothing. */
const applies = ({ of }: Schemas['ScoreItem']): boolean => Number(of) > 0;

const Items = ({ name, score }: { name: string; score: Schemas['Score'] }) => {
  const word = useWords();
  return (
    <table className="table score-items">
      <caption>{name}</caption>
      <tbody>
        {score.items.filter(applies).map(({ code, points, of }) => (
          <tr key={code}>
            <th scope="row">{word('scoreItem', code)}</th>
            <td>
              {points} / {of}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Why it is this score: item by item, as it was computed for the edition that was published last. */
const Why = ({ caseId, edition }: { caseId: string; edition: string }) => {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ['evaluation-board', caseId, { scores: true }],
    queryFn: () => answer(api.GET('/api/v1/evaluation/evaluations/{caseId}', { params: { path: { caseId } } })),
  });
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const computed = data.scores.find((one) => one.edition === edition && one.publishedOn !== null);
  if (!computed) return <p className="muted">{t('case.noneYet')}</p>;
  return (
    <>
      <Items name={t('case.process')} score={computed.process} />
      <Items name={t('case.result')} score={computed.result} />
      <p className="muted">{t('case.formula', { formula: computed.formula, count: computed.facts })}</p>
    </>
  );
};

export const Scores = ({ one }: { one: Schemas['CaseDetail'] }) => {
  const { t } = useTranslation();
  const word = useWords();
  const [open, setOpen] = useState(false);
  if (!one.scores) return null;
  const { edition, process, result } = one.scores;
  return (
    <Panel title={t('case.scores')} extra={<Chip>{word('edition', edition)}</Chip>}>
      <div className="score">
        {t('case.process')}
        <strong>{process}</strong>
      </div>
      <div className="score">
        {t('case.result')}
        <strong>{result}</strong>
      </div>
      <button type="button" className="quiet-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('case.whyThisScore')}
      </button>
      {open && <Why caseId={one.id} edition={edition} />}
    </Panel>
  );
};
