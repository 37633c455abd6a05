/** Up to which sequence the topics hold what is published. */
export const KAFKA_PROGRESS_SQL = `
CREATE TABLE kafka_progress (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  sent_to bigint NOT NULL DEFAULT 0
);
INSERT INTO kafka_progress DEFAULT VALUES;
`;

/** Topics that lack what was sent to them once, and how far each has it again. A row stays until its topic is whole. */
export const TOPIC_REFILLS_SQL = `
CREATE TABLE kafka_refills (
  topic text PRIMARY KEY,
  sent_to bigint NOT NULL DEFAULT 0,
  up_to bigint NOT NULL
);
`;
