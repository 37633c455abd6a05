import { describe, it } from '@jest/globals';
import { TopicRevised, TopicScreened } from '#libs/contracts';
import { specification } from '#libs/event-sourcing/testing';
import { screenTopic, ScreenTopic, type Screening } from './screen-topic.js';
import { SCREENING_CRITERIA, type ScreeningCriterion } from './screening-criteria.js';
import { aSubmittedTopic, aTopicDrafted, aTopicScreened, topic } from './topic.fixtures.js';
import { topicStream } from './topic.js';

const { given } = specification(topicStream.fold);
const met = SCREENING_CRITERIA.map((code) => ({ code, met: true }));
const screen = (criteria: Screening['criteria'] = met) => new ScreenTopic(topic, { criteria, reasons: '逐项核对' });
const except = (unmet: ScreeningCriterion) => SCREENING_CRITERIA.map((code) => ({ code, met: code !== unmet }));

describe('screening a topic', () => {
  it('finds it suitable when every criterion is met', () => {
    given(aTopicDrafted())
      .when(screenTopic, screen())
      .then(TopicScreened({ suitable: true, criteria: met, reasons: '逐项核对' }));
  });
  it('finds it unsuitable when any is not', () => {
    for (const code of SCREENING_CRITERIA)
      given(aTopicDrafted())
        .when(screenTopic, screen(except(code)))
        .thenMatch({ type: 'TopicScreened', data: { suitable: false } });
  });
  it('refuses a screening that leaves a criterion out, or names one twice', () => {
    given(aTopicDrafted())
      .when(screenTopic, screen(met.slice(1)))
      .thenRefused('topic.criteria-missing');
    given(aTopicDrafted())
      .when(screenTopic, screen([...met, met[0]!]))
      .thenRefused('topic.criterion-named-twice');
  });
  it('is refused while it is before a body', () => {
    given(...aSubmittedTopic())
      .when(screenTopic, screen())
      .thenRefused('topic.not-being-written');
  });
  it('has nothing to record for the same finding, unless its words have changed since', () => {
    given(aTopicDrafted(), aTopicScreened()).when(screenTopic, screen()).thenNothing();
    given(aTopicDrafted(), aTopicScreened(), TopicRevised({ question: '三号楼是否加装电梯？' }))
      .when(screenTopic, screen())
      .thenMatch({ type: 'TopicScreened' });
  });
});
