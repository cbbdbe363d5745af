import type { Session } from './session.ts'

// Each question answers the offences of one kind; all are asked of the catalogue of the database, not of our own descriptions.
const SCHEMA = `select oid from pg_namespace where nspname = 'public'`
const OUR_TABLES = `select c.* from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = (${SCHEMA})`
/** Tables that hold no rows of a clinic, each with why: what ran, and which clinics there are. */
const WITHOUT_CLINIC = `('schema_migration', 'directory')`
const CLINIC_TABLES = `${OUR_TABLES} and c.relname not in ${WITHOUT_CLINIC}`
const firstColumn = (numbers: string, table: string) =>
  `(select attname from pg_attribute a where a.attrelid = ${table} and a.attnum = ${numbers}[1])`

const QUESTIONS: Readonly<Record<string, string>> = {
  'a table without a clinic': `select t.relname as what from (${CLINIC_TABLES}) t
    where not exists (select 1 from pg_attribute a where a.attrelid = t.oid and a.attname = 'clinic_id' and a.attnotnull)`,
  'row-level security not on': `select t.relname as what from (${OUR_TABLES} and c.relname <> 'schema_migration') t where not t.relrowsecurity`,
  'row-level security not forced': `select t.relname as what from (${OUR_TABLES} and c.relname <> 'schema_migration') t where not t.relforcerowsecurity`,
  'not exactly the one policy': `select t.relname as what from (${CLINIC_TABLES}) t where array(
      select p.polname || ' ' || p.polcmd::text || ' ' || p.polpermissive::text || ' ' || pg_get_expr(p.polqual, t.oid) || ' ' || pg_get_expr(p.polwithcheck, t.oid)
      from pg_policy p where p.polrelid = t.oid)::text[] is distinct from
    array['own_clinic * true (clinic_id = ((current_setting(''app.tenant''::text))::uuid)::text) (clinic_id = ((current_setting(''app.tenant''::text))::uuid)::text)']`,
  'a key that does not begin with the clinic': `select i.indexrelid::regclass::text as what from pg_index i join (${CLINIC_TABLES}) t on t.oid = i.indrelid
    where i.indisunique and (select attname from pg_attribute a where a.attrelid = t.oid and a.attnum = i.indkey[0]) is distinct from 'clinic_id'`,
  'a reference that does not begin with the clinic': `select k.conname as what from pg_constraint k join (${CLINIC_TABLES}) t on t.oid = k.conrelid
    where k.contype = 'f' and (${firstColumn('k.conkey', 'k.conrelid')} is distinct from 'clinic_id'
      or ${firstColumn('k.confkey', 'k.confrelid')} is distinct from 'clinic_id')`,
  'a view that looks as its owner': `select c.relname as what from pg_class c where c.relnamespace = (${SCHEMA}) and c.relkind in ('v', 'm')
    and not coalesce(c.reloptions @> array['security_invoker=true'], false)`,
  'a function that acts as its owner on a path of the caller': `select p.proname as what from pg_proc p where p.pronamespace = (${SCHEMA}) and p.prosecdef
    and not exists (select 1 from unnest(coalesce(p.proconfig, '{}')) s where s like 'search_path=%')`,
  'a table that another than the migrator owns': `select t.relname as what from (${OUR_TABLES}) t where pg_get_userbyid(t.relowner) <> 'ischia_migrator'`,
  'a role that is too much': `select rolname as what from pg_roles where rolname in ('ischia_migrator', 'ischia_app', 'ischia_report')
    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
  'a role in another': `select pg_get_userbyid(member) as what from pg_auth_members where pg_get_userbyid(member) like 'ischia%'`,
  'a right that nobody gave': `select t.relname || ' ' || coalesce(nullif(a.grantee, 0)::regrole::text, 'public') || ' ' || a.privilege_type as what
    from (${OUR_TABLES}) t, aclexplode(t.relacl) a where pg_get_userbyid(t.relowner) <> coalesce(nullif(a.grantee, 0)::regrole::text, 'public') and not (
      coalesce(nullif(a.grantee, 0)::regrole::text, 'public') = 'ischia_app' and a.privilege_type in ('SELECT', 'INSERT')
      or coalesce(nullif(a.grantee, 0)::regrole::text, 'public') = 'ischia_app' and a.privilege_type in ('UPDATE', 'DELETE')
        and t.relname not in ('entry', 'audit', 'schema_migration', 'directory')
      or coalesce(nullif(a.grantee, 0)::regrole::text, 'public') = 'ischia_report' and a.privilege_type = 'SELECT')`,
}

/** What stands in a database against its isolation, as `kind: name`; nothing where all holds (T27). */
export const isolationOffences = async ({ ask }: Session): Promise<readonly string[]> => {
  const found: string[] = []
  for (const [kind, question] of Object.entries(QUESTIONS)) {
    for (const row of await ask(question)) found.push(`${kind}: ${String(row['what'])}`)
  }
  return found
}
