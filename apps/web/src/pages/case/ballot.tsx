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

/** What is there now, in the order in which it was first seen: what comes in is asked last, what was taken back is asked no more. */
const inFirstOrder = (seen: readonly string[], now: readonly string[]): readonly string[] => [
  ...seen.filter((id) => now.includes(id)),
  ...now.filter((id) => !seen.includes(id)),
];
const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, at) => id === other[at]);

/** One statement after the other, a press each: what is chosen is recorded at once, and can be changed until voting ends. */
export const Ballot = ({ one, onDone }: { one: Schemas['CaseDetail']; onDone: () => void }) => {
  const { t } = useTranslation();
  const word = useWords();
  const talk = useDiscussion(one);
  const { discussion = null, statements = [] } = talk.data ?? {};
  const votable = ballotOf({ discussion, statements }).map(({ id }) => id);
  const [seen, setSeen] = useState<readonly string[]>(votable);
  const order = inFirstOrder(seen, votable);
  if (!same(order, seen)) setSeen(order);
  /** Those this person has been through, the last of them last. */
  const [passed, setPassed] = useState<readonly string[]>([]);
  const behind = passed.filter((id) => order.includes(id));
  const left = order.filter((id) => !behind.includes(id));
  // Nothing new comes under a finger that is about to close the ballot.
  const [rests, setRests] = useState(false);
  const [sending, setSending] = useState<Choice | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const statement = rests ? undefined : statements.find(({ id }) => id === left[0]);

  const vote = async (statementId: string, choice: Choice): Promise<void> => {
    setSending(choice);
    setFailure(null);
    try {
      await castVote(one.id, { statementId, choice }, newIdempotencyKey());
      setChosen(new Map(chosen).set(statementId, choice));
      setPassed([...behind, statementId]);
      setRests(left.length === 1);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setSending(null);
    }
  };
  if (!statement) {
    const goesOn = (from: readonly string[]): void => {
      setPassed(from);
      setRests(false);
    };
    return (
      <div className="ballot">
        <output className="ballot-text">{left.length > 0 ? t('ballot.cameIn', { count: left.length }) : t('ballot.done')}</output>
        <p className="muted">{t('ballot.doneHint')}</p>
        <Flex vertical gap={10}>
          <Button type="primary" size="large" onClick={onDone}>
            {t('ballot.close')}
          </Button>
          {left.length > 0 && (
            <Button size="large" onClick={() => goesOn(behind)}>
              {t('ballot.goOn')}
            </Button>
          )}
          <Button size="large" onClick={() => goesOn([])}>
            {t('ballot.again')}
          </Button>
        </Flex>
      </div>
    );
  }
  const now = chosen.get(statement.id) ?? statement.myChoice;
  return (
    <div className="ballot">
      <p className="muted">{t('ballot.progress', { n: behind.length + 1, count: order.length })}</p>
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
      {behind.length > 0 && (
        <button type="button" className="quiet-button" onClick={() => setPassed(behind.slice(0, -1))}>
          {t('ballot.back')}
        </button>
      )}
    </div>
  );
};
