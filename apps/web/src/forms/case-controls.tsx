import { Checkbox, Flex, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { useWords } from '../i18n/use-words';
import { today } from '../parts/dates';
import { codesOf, Rows, type Option } from './controls';
import type { ControlProps, Field } from './field';
import { mapSome, some, type Some } from './some';

/*
 * Kinds of fields that belong to one thing of the domain.
 */

type Basis = Schemas['Basis'];
const BASIS_KINDS = ['meeting', 'annual_plan', 'urgent'] as const;
type BasisKind = (typeof BASIS_KINDS)[number];

const emptyBasis = (kind: BasisKind): Basis => {
  switch (kind) {
    case 'meeting':
      return { kind, documentNumber: '', decidedOn: today() };
    case 'annual_plan':
      return { kind, planId: '', planItemNo: 1 };
    case 'urgent':
      return { kind, ratifyBy: today(), why: '' };
  }
};

const Labelled = ({ label, hint, children }: { label: string; hint?: string; children: React.ReactNode }) => (
  <label className="labelled">
    <span>
      {label}
      {hint && <small>{hint}</small>}
    </span>
    {children}
  </label>
);

const BasisControl = ({ value = emptyBasis('meeting'), onChange, kinds }: ControlProps<Basis> & { kinds: readonly BasisKind[] }) => {
  const { t } = useTranslation();
  const word = useWords();
  return (
    <Flex vertical gap={10}>
      <Radio.Group
        value={value.kind}
        onChange={({ target }) => onChange(emptyBasis(target.value as BasisKind))}
        options={kinds.map((kind) => ({ value: kind, label: word('basisKind', kind) }))}
      />
      {value.kind === 'meeting' && (
        <>
          <Labelled label={t('fields.documentNumber')}>
            <Input
              required
              maxLength={100}
              value={value.documentNumber}
              onChange={({ target }) => onChange({ ...value, documentNumber: target.value })}
            />
          </Labelled>
          <Labelled label={t('fields.decidedOn')}>
            <Input
              type="date"
              required
              max={today()}
              value={value.decidedOn}
              onChange={({ target }) => onChange({ ...value, decidedOn: target.value })}
            />
          </Labelled>
        </>
      )}
      {value.kind === 'annual_plan' && (
        <>
          <Labelled label={t('fields.planId')} hint={t('hints.planId')}>
            <Input required maxLength={100} value={value.planId} onChange={({ target }) => onChange({ ...value, planId: target.value })} />
          </Labelled>
          <Labelled label={t('fields.planItemNo')}>
            <InputNumber
              min={1}
              precision={0}
              value={value.planItemNo}
              onChange={(planItemNo) => onChange({ ...value, planItemNo: planItemNo ?? 1 })}
            />
          </Labelled>
        </>
      )}
      {value.kind === 'urgent' && (
        <>
          <Labelled label={t('fields.why')}>
            <Input required maxLength={1000} value={value.why} onChange={({ target }) => onChange({ ...value, why: target.value })} />
          </Labelled>
          <Labelled label={t('fields.ratifyBy')}>
            <Input
              type="date"
              required
              min={today()}
              value={value.ratifyBy}
              onChange={({ target }) => onChange({ ...value, ratifyBy: target.value })}
            />
          </Labelled>
        </>
      )}
    </Flex>
  );
};
const isSaid = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';
const isBasisComplete = (basis: Basis): boolean => {
  switch (basis.kind) {
    case 'meeting':
      return isSaid(basis.documentNumber) && isSaid(basis.decidedOn);
    case 'annual_plan':
      return isSaid(basis.planId);
    case 'urgent':
      return isSaid(basis.why) && isSaid(basis.ratifyBy);
    case 'delegated':
      return true;
  }
};
/** On what a body decides. What is urgent is for topics only: everything else waits for its meeting. */
export const basis = (kinds: readonly BasisKind[] = ['meeting', 'annual_plan']): Field<Basis> => ({
  label: 'basis',
  required: true,
  group: true,
  initial: emptyBasis('meeting'),
  isComplete: isBasisComplete,
  render: (props) => <BasisControl {...props} kinds={kinds} />,
});

type Visibility = Schemas['Visibility'];
type Level = Visibility['level'];
const VisibilityControl = ({ value, onChange, levels }: ControlProps<Visibility> & { levels: readonly Level[] }) => {
  const { t } = useTranslation();
  const word = useWords();
  return (
    <Flex vertical gap={10}>
      <Radio.Group
        value={value?.level}
        onChange={({ target }) => onChange({ level: target.value as Level })}
        options={levels.map((level) => ({ value: level, label: word('visibility', level) }))}
      />
      {value && value.level !== 'public' && (
        <Labelled label={t('fields.whyHidden')}>
          <Input
            required
            maxLength={2000}
            value={value.reason ?? ''}
            onChange={({ target }) => onChange({ ...value, reason: target.value })}
          />
        </Labelled>
      )}
    </Flex>
  );
};
/** Who may know of a case; what isn't public says why. */
export const visibility = (levels: readonly Level[] = codesOf('visibility')): Field<Visibility> => ({
  label: 'visibility',
  required: true,
  group: true,
  initial: levels.includes('public') ? { level: 'public' } : undefined,
  isComplete: ({ level, reason }) => level === 'public' || isSaid(reason),
  render: (props) => <VisibilityControl {...props} levels={levels} />,
});

type StakeholderGroup = Schemas['StakeholderGroup'];
const EMPTY_GROUP: Omit<StakeholderGroup, 'code'> = { name: '', why: '' };
/** Groups are named by people; their codes are only told apart, and count on. */
const withCodes = (groups: Some<Omit<StakeholderGroup, 'code'>>): Some<StakeholderGroup> =>
  mapSome(groups, ({ name, why }, index) => ({ code: `group_${index + 1}`, name, why }));
const GroupsControl = ({ value = withCodes([EMPTY_GROUP]), onChange }: ControlProps<Some<StakeholderGroup>>) => {
  const { t } = useTranslation();
  return (
    <Rows<Omit<StakeholderGroup, 'code'>>
      value={value}
      onChange={(rows) => onChange(withCodes(some(rows) ?? [EMPTY_GROUP]))}
      empty={EMPTY_GROUP}
      addLabel={t('fields.addGroup')}
    >
      {(row, change) => (
        <>
          <Labelled label={t('fields.groupName')}>
            <Input required maxLength={200} value={row.name} onChange={({ target }) => change({ ...row, name: target.value })} />
          </Labelled>
          <Labelled label={t('fields.groupWhy')}>
            <Input required maxLength={2000} value={row.why} onChange={({ target }) => change({ ...row, why: target.value })} />
          </Labelled>
        </>
      )}
    </Rows>
  );
};
export const stakeholderGroups = (): Field<Some<StakeholderGroup>> => ({
  label: 'stakeholderGroups',
  hint: 'stakeholderGroups',
  required: true,
  group: true,
  initial: withCodes([EMPTY_GROUP]),
  isComplete: (groups) => groups.every(({ name, why }) => isSaid(name) && isSaid(why)),
  render: (props) => <GroupsControl {...props} />,
});

type Criteria = Schemas['ScreenTopic']['criteria'];
const CriteriaControl = ({ value, onChange }: ControlProps<Criteria>) => {
  const { t } = useTranslation();
  const word = useWords();
  const rows = value ?? allMet();
  return (
    <Flex vertical gap={8}>
      {rows.map((row, index) => (
        <div key={row.code}>
          <Checkbox
            checked={row.met}
            onChange={({ target }) => onChange(mapSome(rows, (one, at) => (at === index ? { ...one, met: target.checked } : one)))}
          >
            {word('criterion', row.code)}
          </Checkbox>
          {!row.met && (
            <Labelled label={t('fields.criterionNote')}>
              <Input
                maxLength={200}
                value={row.note ?? ''}
                onChange={({ target }) =>
                  onChange(mapSome(rows, (one, at) => (at === index ? { ...one, note: target.value || undefined } : one)))
                }
              />
            </Labelled>
          )}
        </div>
      ))}
    </Flex>
  );
};
const allMet = (): Criteria => mapSome(codesOf('criterion'), (code) => ({ code, met: true }));
export const criteria = (): Field<Criteria> => ({
  label: 'criteria',
  hint: 'criteria',
  required: true,
  group: true,
  initial: allMet(),
  render: (props) => <CriteriaControl {...props} />,
});

/** Seats of one kind: of a group, in a capacity, so many. */
export interface SeatsAsked {
  readonly group: string;
  readonly capacity: Schemas['SeatView']['capacity'];
  readonly count: number;
}
const SeatsControl = ({ value, onChange, groups }: ControlProps<SeatsAsked[]> & { groups: readonly { code: string; name: string }[] }) => {
  const { t } = useTranslation();
  const word = useWords();
  const rows = value ?? [];
  return (
    <Rows
      value={rows}
      onChange={onChange}
      empty={{ group: groups[0]?.code ?? '', capacity: 'stakeholder', count: 1 }}
      addLabel={t('fields.addSeats')}
    >
      {(row, change, index) => (
        <Flex gap={8} wrap>
          <Select
            aria-label={`${t('fields.group')} ${index + 1}`}
            style={{ flex: '2 1 150px' }}
            value={row.group}
            onChange={(group: string) => change({ ...row, group })}
            options={groups.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <Select
            aria-label={`${t('fields.capacity')} ${index + 1}`}
            style={{ flex: '1 1 120px' }}
            value={row.capacity}
            onChange={(capacity: SeatsAsked['capacity']) => change({ ...row, capacity })}
            options={codesOf('capacity').map((code) => ({ value: code, label: word('capacity', code) }))}
          />
          <InputNumber
            aria-label={`${t('fields.seatCount')} ${index + 1}`}
            style={{ width: 80 }}
            min={1}
            max={50}
            precision={0}
            value={row.count}
            onChange={(count) => change({ ...row, count: count ?? 1 })}
          />
        </Flex>
      )}
    </Rows>
  );
};
/** A table to begin with: everybody's group at it, residents enough for the rule of the room. */
const firstTable = (groups: readonly { readonly code: string }[], minimumSeats: number): SeatsAsked[] =>
  groups.flatMap(({ code }, index) => [
    { group: code, capacity: 'resident', count: index === 0 ? Math.max(1, minimumSeats - 2 * groups.length + 1) : 1 },
    { group: code, capacity: 'stakeholder', count: 1 },
  ]);
export const seatsAsked = (
  groups: readonly { readonly code: string; readonly name: string }[],
  minimumSeats: number,
): Field<SeatsAsked[]> => ({
  label: 'seats',
  hint: 'seats',
  required: true,
  group: true,
  initial: firstTable(groups, minimumSeats),
  render: (props) => <SeatsControl {...props} groups={groups} />,
});

/** What a consultation came to, where it came to words only; what isn't agreed on is said. */
export type Concluding = { readonly kind: 'agreement' } | { readonly kind: 'partial' | 'no_agreement'; readonly differences: string };
const concludingAs = (kind: Concluding['kind'], before?: Concluding): Concluding =>
  kind === 'agreement' ? { kind } : { kind, differences: before && before.kind !== 'agreement' ? before.differences : '' };
const ConcludingControl = ({ value, onChange, kinds }: ControlProps<Concluding> & { kinds: readonly Concluding['kind'][] }) => {
  const { t } = useTranslation();
  const word = useWords();
  return (
    <Flex vertical gap={10}>
      <Radio.Group
        value={value?.kind}
        onChange={({ target }) => onChange(concludingAs(target.value as Concluding['kind'], value))}
        options={kinds.map((kind) => ({ value: kind, label: word('conclusion', kind) }))}
      />
      {value && value.kind !== 'agreement' && (
        <Labelled label={t('fields.differences')}>
          <Input.TextArea
            required
            maxLength={5000}
            autoSize={{ minRows: 3, maxRows: 10 }}
            value={value.differences}
            onChange={({ target }) => onChange({ ...value, differences: target.value })}
          />
        </Labelled>
      )}
    </Flex>
  );
};
export const concluding = (kinds: readonly Concluding['kind'][]): Field<Concluding> => ({
  label: 'conclusion',
  required: true,
  group: true,
  initial: kinds[0] && concludingAs(kinds[0]),
  isComplete: (value) => value.kind === 'agreement' || isSaid(value.differences),
  render: (props) => <ConcludingControl {...props} kinds={kinds} />,
});

/** A decision; what is referred up says to whom, and nothing else does. */
export interface Deciding {
  readonly decision: Schemas['RecommendationDecision']['decision'];
  readonly referredTo?: string;
}
const DecidingControl = ({ value, onChange, bodies }: ControlProps<Deciding> & { bodies: readonly Option[] }) => {
  const { t } = useTranslation();
  const word = useWords();
  // Where nobody stands above, nothing can be referred there.
  const decisions = codesOf('decision').filter((decision) => decision !== 'referred_up' || bodies.length > 0);
  return (
    <Flex vertical gap={10}>
      <Radio.Group
        vertical
        value={value?.decision}
        onChange={({ target }) => onChange({ decision: target.value as Deciding['decision'] })}
        options={decisions.map((decision) => ({ value: decision, label: word('decision', decision) }))}
      />
      {value?.decision === 'referred_up' && (
        <Select
          aria-label={t('fields.referredTo')}
          placeholder={t('fields.referredTo')}
          showSearch={{ optionFilterProp: 'label' }}
          options={[...bodies]}
          value={value.referredTo}
          onChange={(referredTo: string) => onChange({ ...value, referredTo })}
        />
      )}
    </Flex>
  );
};
export const deciding = (bodies: readonly Option[]): Field<Deciding> => ({
  label: 'decision',
  required: true,
  group: true,
  isComplete: ({ decision, referredTo }) => decision !== 'referred_up' || isSaid(referredTo),
  render: (props) => <DecidingControl {...props} bodies={bodies} />,
});

/** A text of several that gets other words. */
export interface Reworded {
  readonly id: string;
  readonly text: string;
}
type Wording = Option & { readonly text: string };
const RewordingControl = ({ value, onChange, wordings }: ControlProps<Reworded> & { wordings: readonly Wording[] }) => {
  const { t } = useTranslation();
  return (
    <Flex vertical gap={10}>
      <Select
        aria-label={t('fields.recommendationChosen')}
        placeholder={t('fields.recommendationChosen')}
        options={wordings.map(({ value: id, label }) => ({ value: id, label }))}
        value={value?.id}
        onChange={(id: string) => onChange({ id, text: wordings.find((one) => one.value === id)?.text ?? '' })}
      />
      {value && (
        <Labelled label={t('fields.newWording')}>
          <Input.TextArea
            required
            maxLength={5000}
            autoSize={{ minRows: 3, maxRows: 10 }}
            value={value.text}
            onChange={({ target }) => onChange({ ...value, text: target.value })}
          />
        </Labelled>
      )}
    </Flex>
  );
};
export const rewording = (label: string, wordings: readonly Wording[]): Field<Reworded> => ({
  label,
  required: true,
  group: true,
  initial: wordings.length === 1 ? { id: wordings[0]!.value, text: wordings[0]!.text } : undefined,
  isComplete: ({ text }) => isSaid(text),
  render: (props) => <RewordingControl {...props} wordings={wordings} />,
});

type Heard = Schemas['RecordFinding']['heard'];
const HeardControl = ({
  value = [],
  onChange,
  groups,
}: ControlProps<NonNullable<Heard>> & { groups: readonly { code: string; name: string }[] }) => (
  <Flex vertical gap={8}>
    {groups.map(({ code, name }) => (
      <Flex key={code} gap={8} align="center">
        <InputNumber
          aria-label={name}
          min={0}
          max={100_000}
          precision={0}
          style={{ width: 100 }}
          value={value.find(({ group }) => group === code)?.count ?? 0}
          onChange={(count) => onChange([...value.filter(({ group }) => group !== code), ...(count ? [{ group: code, count }] : [])])}
        />
        <span>{name}</span>
      </Flex>
    ))}
  </Flex>
);
export const heard = (groups: readonly { readonly code: string; readonly name: string }[]): Field<NonNullable<Heard>> => ({
  label: 'heard',
  hint: 'heard',
  required: false,
  group: true,
  initial: [],
  render: (props) => <HeardControl {...props} groups={groups} />,
});
