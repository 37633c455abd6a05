import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey, type Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { castVote } from './steps/cast-vote';
import { ballotOf } from './steps/discussion';
import { useDiscussion } from './use-discussion';

type Choice = Schemas['CastVote']['choice'];
const CHOICES: readonly Choice[] = ['agree', 'disagree', 'pass'];

/** One statement after the other, a press each: what is chosen is recorded at once, and can be changed until voting ends. */
export const Ballot = ({ one, onDone }: { one: Schemas['CaseDetail']; onDone: () => void }) => {
  const { t } = useTranslation();
  const word = useWords();
  const talk = useDiscussion(one);
  const { discussion = null, statements = [] } = talk.data ?? {};
  // The order of the beginning stays, whatever is voted on or comes in meanwhile.
  const [ids] = useState(() => ballotOf({ discussion, statements }).map(({ id }) => id));
  const [at, setAt] = useState(0);
  const [sending, setSending] = useState<Choice | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const statement = statements.find(({ id }) => id === ids[at]);

  const vote = async (statementId: string, choice: Choice): Promise<void> => {
    setSending(choice);
    setFailure(null);
    try {
      await castVote(one.id, { statementId, choice }, newIdempotencyKey());
      setChosen(new Map(chosen).set(statementId, choice));
      setAt(at + 1);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setSending(null);
    }
  };
  if (!statement)
    return (
      <div className="ballot">
        <output className="ballot-text">{t('ballot.done')}</output>
        <p className="muted">{t('ballot.doneHint')}</p>
        <Flex vertical gap={10}>
          <Button type="primary" size="large" onClick={onDone}>
            {t('ballot.close')}
          </Button>
          <Button size="large" onClick={() => setAt(0)}>
            {t('ballot.again')}
          </Button>
        </Flex>
      </div>
    );
  const now = chosen.get(statement.id) ?? statement.myChoice;
  return (
    <div className="ballot">
      <p className="muted">{t('ballot.progress', { n: at + 1, count: ids.length })}</p>
      <p className="ballot-text" aria-live="polite">
        {statement.text}
      </p>
      {failure && <Alert type="error" showIcon role="alert" title={failure} style={{ marginBottom: 12 }} />}
      <Flex vertical gap={10}>
        {CHOICES.map((choice) => (
          <Button
            key={choice}
            size="large"
            type={now === choice ? 'primary' : 'default'}
            aria-pressed={now === choice}
            loading={sending === choice}
            disabled={sending !== null && sending !== choice}
            onClick={() => void vote(statement.id, choice)}
          >
            {word('vote', choice)}
          </Button>
        ))}
      </Flex>
      {at > 0 && (
        <button type="button" className="quiet-button" onClick={() => setAt(at - 1)}>
          {t('ballot.back')}
        </button>
      )}
    </div>
  );
};
