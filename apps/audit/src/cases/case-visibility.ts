import { isInCharge, type Principal } from '#libs/access';
import { below } from '#libs/directory';

/** Who may see by whose random id an event was recorded: those in charge and those who check them. Everybody sees role and organisation. */
export const seesWhoActed: (viewer: Principal | undefined) => boolean = isInCharge;

/**
 * Condition on `cases c` for what a viewer may know of, with its parameters from `$<first>` on. Everybody sees public cases;
 * those in charge also the others that lie in their jurisdiction or below it. Whoever was offered a seat in a
 * case may read that one, too: see `CasesReader.mayRead`.
 */
export const visibleCases = (
  viewer: Principal | undefined,
  first: number,
): { readonly sql: string; readonly values: readonly unknown[] } => {
  if (!isInCharge(viewer) || viewer.jurisdictionId === undefined) return { sql: `c.visibility = 'public'`, values: [] };
  return {
    sql: `(c.visibility = 'public' OR c.jurisdiction_id IN ${below(`$${first}`)})`,
    values: [viewer.jurisdictionId],
  };
};
