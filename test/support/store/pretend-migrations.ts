import type { Migration } from '#store/migrations/migration.ts'

// Tables of no clinic we know: how migrations are applied is tested on a history that is longer than ours.
const POLICY = `using (clinic_id = (current_setting('app.tenant')::uuid)::text)`

/** Makes a table of people. */
export const FIRST: Migration = {
  name: '0001-people',
  sqlite: ['create table person (clinic_id text not null, id text not null, name text not null, primary key (clinic_id, id)) strict'],
  postgres: [
    'create table person (clinic_id text not null, id text not null, name text not null, primary key (clinic_id, id))',
    'alter table person enable row level security',
    'alter table person force row level security',
    `create policy own_clinic on person ${POLICY}`,
    'grant select on person, schema_migration to ischia_app',
  ],
}

/** Takes names apart, makes the table anew, and gives each person a calling name. */
export const SECOND: Migration = {
  name: '0002-names-in-parts',
  sqlite: [
    'create table person_new (clinic_id text not null, id text not null, family text not null, given text not null, primary key (clinic_id, id)) strict',
    `insert into person_new select clinic_id, id, substr(name, instr(name, ' ') + 1), substr(name, 1, instr(name, ' ') - 1) from person`,
    'drop table person',
    'alter table person_new rename to person',
    'create index person_family on person (clinic_id, family)',
  ],
  postgres: [
    'alter table person no force row level security',
    'alter table person add column family text',
    'alter table person add column given text',
    `update person set family = split_part(name, ' ', 2), given = split_part(name, ' ', 1)`,
    'alter table person alter column family set not null, alter column given set not null, drop column name',
    'create index person_family on person (clinic_id, family)',
    'alter table person force row level security',
  ],
}

/** Fails on the data it meets, in its last statement. */
export const FAILING: Migration = {
  name: '0003-one-of-each-family',
  sqlite: ['alter table person add column note text', 'create unique index one_family on person (clinic_id)'],
  postgres: ['alter table person add column note text', 'create unique index one_family on person (clinic_id)'],
}
