-- Who may change the access-authorisation table, and who might at any time before. Nothing here is ever removed.
create table officer (
    id            bigint generated always as identity primary key,
    name          varchar(200)             not null,
    fingerprint   varchar(64)              not null,
    der           bytea                    not null,
    recorded_from timestamp with time zone not null,
    recorded_to   timestamp with time zone
);

insert into table_version values ('officer', 0);
