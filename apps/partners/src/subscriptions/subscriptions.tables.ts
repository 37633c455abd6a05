export const SUBSCRIPTIONS_TABLE_SQL = `
CREATE TABLE subscriptions (
  id uuid PRIMARY KEY,
  partner_id uuid NOT NULL,
  name text NOT NULL,
  url text NOT NULL,
  types text[] NOT NULL,
  jurisdiction_ids uuid[] NOT NULL,
  themes text[] NOT NULL,
  status text NOT NULL,
  disabled_because text,
  starts_at timestamptz,
  replay_id uuid,
  replay_from timestamptz,
  secret_version integer NOT NULL,
  rotated_at timestamptz,
  opened_at timestamptz NOT NULL
);
CREATE INDEX subscriptions_of_partner ON subscriptions(partner_id);
`;

/** When secrets were replaced, in order, for as long as the one before the first of them may still be signed with. */
export const SUBSCRIPTION_ROTATIONS_SQL = `
ALTER TABLE subscriptions ADD COLUMN rotations timestamptz[] NOT NULL DEFAULT '{}';
UPDATE subscriptions SET rotations = ARRAY[rotated_at] WHERE rotated_at IS NOT NULL;
ALTER TABLE subscriptions DROP COLUMN rotated_at;
`;
