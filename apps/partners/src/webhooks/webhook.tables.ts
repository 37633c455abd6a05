/** How far each subscription is, what is still to be sent to it, and what came of each try. */
export const WEBHOOK_TABLES_SQL = `
CREATE TABLE webhook_progress (
  subscription_id uuid PRIMARY KEY,
  queued_to bigint NOT NULL,
  replay_id uuid,
  failures integer NOT NULL DEFAULT 0,
  failing_since timestamptz,
  open_until timestamptz
);
CREATE TABLE webhook_deliveries (
  subscription_id uuid NOT NULL,
  sequence bigint NOT NULL,
  status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'delivered', 'given_up')),
  attempts integer NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (subscription_id, sequence)
);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries(subscription_id, due_at) WHERE status = 'pending';
CREATE TABLE webhook_attempts (
  subscription_id uuid NOT NULL,
  sequence bigint NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  status integer,
  error text,
  ms integer NOT NULL
);
CREATE INDEX webhook_attempts_of ON webhook_attempts(subscription_id, sequence);
CREATE INDEX webhook_attempts_by_time ON webhook_attempts(at);
`;
