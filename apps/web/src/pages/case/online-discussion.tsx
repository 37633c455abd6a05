import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { Chip } from '../../parts/chip';
import { hasPassed, showInstant } from '../../parts/dates';
import { Panel } from '../../parts/panel';
import { useDiscussion, type Discussion } from './use-discussion';

type Statement = Schemas['StatementView'];

/** As many as are shown unasked. */
const SHOWN = 5;

/** Statements with the ones that all opinion groups share first, then in the order they were made. */
const inOrder = (statements: readonly Statement[], ground: Discussion['commonGround']): readonly Statement[] => {
  const ranks = new Map(ground?.ranking.map(({ statementId }, index) => [statementId, index]));
  const rank = ({ id }: Statement): number => ranks.get(id) ?? ranks.size;
  return statements.filter(({ moderation }) => moderation === 'accepted').sort((one, other) => rank(one) - rank(other));
};

const Tally = ({ tally: { agree, disagree, pass } }: { tally: Statement['tally'] }) => {
  const word = useWords();
  const counts = [
    ['agree', agree],
    ['disagree', disagree],
    ['pass', pass],
  ] as const;
  return (
    <>
      {agree + disagree + pass > 0 && (
        <div className="tally" aria-hidden="true">
          {counts.map(([choice, count]) => count > 0 && <i key={choice} className={choice} style={{ flexGrow: count }} />)}
        </div>
      )}
      <div className="muted">{counts.map(([choice, count]) => `${word('vote', choice)} ${count}`).join(' · ')}</div>
    </>
  );
};

/** Where the talk online stands: until when, what was said, how many agree, and in the end what all of them share (最大公约数). */
export const OnlineDiscussion = ({ one }: { one: Schemas['CaseDetail'] }) => {
  const { t, i18n } = useTranslation();
  const [all, setAll] = useState(false);
  const { data } = useDiscussion(one);
  if (!data?.discussion) return null;
  const { closesAt, closed, commonGround } = data.discussion;
  const common = new Set(commonGround?.ranking.filter(({ common: shared }) => shared).map(({ statementId }) => statementId));
  const statements = inOrder(data.statements, commonGround);
  const waiting = data.statements.filter(({ moderation }) => moderation === 'waiting').length;
  const open = !closed && !hasPassed(closesAt);
  const until = showInstant(closesAt, i18n.language);
  return (
    <Panel title={t('talk.title')} extra={<Chip tone={open ? 'brand-tone' : 'plain'}>{t(open ? 'talk.open' : 'talk.over')}</Chip>}>
      <p className="muted" style={{ marginTop: 0 }}>
        {[
          t(open ? 'talk.until' : 'talk.ended', { until }),
          t('talk.count', { count: statements.length }),
          waiting > 0 && t('talk.waiting', { count: waiting }),
          commonGround && t('talk.common', { count: common.size }),
          closed && !commonGround && t('talk.computing'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className="plain-list">
        {(all ? statements : statements.slice(0, SHOWN)).map((statement) => (
          <li key={statement.id}>
            {statement.text} {common.has(statement.id) && <Chip tone="good">{t('talk.shared')}</Chip>}
            <Tally tally={statement.tally} />
          </li>
        ))}
      </ul>
      {statements.length > SHOWN && (
        <button type="button" className="quiet-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'talk.fewer' : 'talk.all', { count: statements.length })}
        </button>
      )}
    </Panel>
  );
};
