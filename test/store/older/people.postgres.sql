-- A database as the pretend version 1 left it: what an older database is, word for word.
create table schema_migration (name text primary key not null, checksum text not null, applied_at text not null);
insert into schema_migration values ('0001-people', '0707f25d158bb27442fbb1eaacc323a2442a74eba0dd203508baed777fe1f4ec', '2026-11-01T08:00:00.000Z');
create table person (clinic_id text not null, id text not null, name text not null, primary key (clinic_id, id));
insert into person values ('6f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a', '1', 'Ada Lovelace'), ('6f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a', '2', 'Grace Hopper');
alter table person enable row level security;
alter table person force row level security;
create policy own_clinic on person using (clinic_id = (current_setting('app.tenant')::uuid)::text);
grant select on person, schema_migration to ischia_app;
