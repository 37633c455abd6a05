/**
 * What has been published, once and for ever: sequences are given in the order of commits (the row of `public_head` is held until then),
 * so that a reader who goes by `sequence > last` passes nothing over. Not a projection: it is never made anew from the log.
 */
export const PUBLIC_EVENTS_SQL = `
CREATE TABLE public_head (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  last bigint NOT NULL DEFAULT 0
);
INSERT INTO public_head DEFAULT VALUES;
CREATE TABLE public_standings (
  key text PRIMARY KEY,
  position bigint NOT NULL,
  standing jsonb
);
CREATE TABLE public_events (
  sequence bigint PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  type text NOT NULL,
  version integer NOT NULL,
  service text NOT NULL,
  source text NOT NULL,
  subject text NOT NULL,
  partition_key text NOT NULL,
  jurisdiction_id uuid,
  theme text,
  audience uuid,
  time timestamptz NOT NULL,
  published_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  data bytea NOT NULL
);
CREATE INDEX public_events_by_type ON public_events(type, sequence);
CREATE INDEX public_events_by_subject ON public_events(subject, sequence);
CREATE INDEX public_events_by_publication ON public_events(published_at);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'what is published stays as it is'; END $$;
CREATE TRIGGER public_events_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON public_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;
