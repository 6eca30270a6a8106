-- Who is charged with storing which data (Act of 15 January 1990, art. 9), in two times like the other tables.
create table functional_distribution (
    id            bigint generated always as identity primary key,
    service       varchar(64)              not null,
    operation     varchar(64)              not null,
    major_version integer                  not null,
    block         varchar(64)              not null,
    institution   varchar(32)              not null,
    quality       varchar(7),
    period_begin  date                     not null,
    period_end    date,
    recorded_from timestamp with time zone not null,
    recorded_to   timestamp with time zone
);
insert into table_version values ('functional_distribution', 0);
