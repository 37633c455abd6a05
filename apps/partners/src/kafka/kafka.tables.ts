/** Up to which sequence all topics together held what is published; since replaced by {@link TOPIC_PROGRESS_SQL}. */
export const KAFKA_PROGRESS_SQL = `
CREATE TABLE kafka_progress (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  sent_to bigint NOT NULL DEFAULT 0
);
INSERT INTO kafka_progress DEFAULT VALUES;
`;

/** Topics that lacked what was sent to them once, and how far each had it again; since replaced by {@link TOPIC_PROGRESS_SQL}. */
export const TOPIC_REFILLS_SQL = `
CREATE TABLE kafka_refills (
  topic text PRIMARY KEY,
  sent_to bigint NOT NULL DEFAULT 0,
  up_to bigint NOT NULL
);
`;

/** Up to which sequence each topic holds what is published, taken over from the one that all had in common; and how its events are found. */
export const TOPIC_PROGRESS_SQL = `
CREATE TABLE kafka_topics (
  topic text PRIMARY KEY,
  sent_to bigint NOT NULL
);
INSERT INTO kafka_topics(topic, sent_to)
  SELECT t.topic, COALESCE(r.sent_to, p.sent_to)
  FROM (SELECT DISTINCT CASE WHEN audience IS NULL THEN 'public.' || service || '.v1' ELSE 'public.partner-' || audience || '.v1' END AS topic
        FROM public_events) t
  CROSS JOIN kafka_progress p LEFT JOIN kafka_refills r USING (topic);
DROP TABLE kafka_refills;
DROP TABLE kafka_progress;
CREATE INDEX public_events_of_service ON public_events(service, sequence) WHERE audience IS NULL;
CREATE INDEX public_events_for_one ON public_events(audience, sequence) WHERE audience IS NOT NULL;
`;
