/** Up to which sequence the topics hold what is published. */
export const KAFKA_PROGRESS_SQL = `
CREATE TABLE kafka_progress (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  sent_to bigint NOT NULL DEFAULT 0
);
INSERT INTO kafka_progress DEFAULT VALUES;
`;
