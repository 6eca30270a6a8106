create table inscription (
    id            bigint generated always as identity primary key,
    ssin          varchar(11)              not null,
    institution   varchar(32)              not null,
    sector        integer                  not null,
    quality       integer                  not null,
    phase         varchar(16)              not null,
    period_begin  date                     not null,
    period_end    date,
    recorded_from timestamp with time zone not null,
    recorded_to   timestamp with time zone
);
create index inscription_of_person on inscription (ssin);

create table person_replacement (
    id            bigint generated always as identity primary key,
    ssin          varchar(11)              not null,
    replaced_by   varchar(11)              not null,
    recorded_from timestamp with time zone not null,
    recorded_to   timestamp with time zone
);
create index replacement_of_person on person_replacement (ssin);
create index replacement_by_person on person_replacement (replaced_by);

-- Locks for "look whether it overlaps, then insert": a person falls in one of 0 to 255; 256 is for replacements.
-- A row for each person would lock no better, and would be millions of rows.
create table repertory_lock (stripe integer primary key);
insert into repertory_lock
select a.d * 64 + b.d * 16 + c.d * 4 + e.d
from (values (0), (1), (2), (3)) as a (d),
     (values (0), (1), (2), (3)) as b (d),
     (values (0), (1), (2), (3)) as c (d),
     (values (0), (1), (2), (3)) as e (d);
insert into repertory_lock values (256);
