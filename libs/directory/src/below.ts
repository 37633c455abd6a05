/**
 * A subquery of the ids of a jurisdiction and of everything below it, as the directory's tables have the tree now.
 * @param first SQL of the id to begin with, or of several (`unnest($1::uuid[])`)
 */
export const below = (first: string): string => `(WITH RECURSIVE below(id) AS (SELECT ${first}::uuid
  UNION SELECT j.id FROM directory_jurisdictions j JOIN below ON j.parent_id = below.id) SELECT id FROM below)`;
