/** Tables of the directory view, for a service's first migration. Unqualified: they stand in the service's own schema. */
export const DIRECTORY_TABLES = [
  'directory_jurisdictions',
  'directory_organisations',
  'directory_rooms',
  'directory_role_grants',
  'directory_rules',
] as const;

export const directoryTablesSql = `
CREATE TABLE directory_jurisdictions (
  id uuid PRIMARY KEY,
  level text NOT NULL,
  name text NOT NULL,
  parent_id uuid,
  code text NOT NULL,
  edition text NOT NULL
);
CREATE INDEX directory_jurisdictions_parent ON directory_jurisdictions(parent_id);
CREATE TABLE directory_organisations (
  id uuid PRIMARY KEY,
  kinds text[] NOT NULL,
  name text NOT NULL,
  level text NOT NULL,
  jurisdiction_id uuid NOT NULL,
  parent_id uuid
);
CREATE INDEX directory_organisations_jurisdiction ON directory_organisations(jurisdiction_id);
CREATE TABLE directory_rooms (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  name text NOT NULL,
  home_jurisdiction_id uuid NOT NULL,
  approving_body_id uuid NOT NULL,
  status text NOT NULL,
  convenor_ids uuid[] NOT NULL DEFAULT '{}',
  coordinator_ids uuid[] NOT NULL DEFAULT '{}'
);
CREATE INDEX directory_rooms_jurisdiction ON directory_rooms(home_jurisdiction_id);
CREATE TABLE directory_role_grants (
  grant_id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  role text NOT NULL,
  organisation_id uuid,
  jurisdiction_id uuid NOT NULL,
  room_id uuid,
  from_date date NOT NULL,
  until_date date,
  revoked boolean NOT NULL DEFAULT false
);
CREATE INDEX directory_role_grants_person ON directory_role_grants(person_id);
CREATE TABLE directory_rules (
  jurisdiction_id uuid NOT NULL,
  version text NOT NULL,
  from_date date NOT NULL,
  rules jsonb NOT NULL,
  PRIMARY KEY (jurisdiction_id, version)
);
`;
