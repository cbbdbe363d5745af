-- A file as the pretend version 1 left it: what an older database is, word for word.
pragma journal_mode = wal;
pragma application_id = 1230193480;
create table schema_migration (name text primary key not null, checksum text not null, applied_at text not null) strict;
insert into schema_migration values ('0001-people', '7e1ac8bea07d4d8089b68699db826721ea202cffb3e86b966538e8de976725f4', '2026-11-01T08:00:00.000Z');
create table person (clinic_id text not null, id text not null, name text not null, primary key (clinic_id, id)) strict;
insert into person values ('6f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a', '1', 'Ada Lovelace'), ('6f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a', '2', 'Grace Hopper');
