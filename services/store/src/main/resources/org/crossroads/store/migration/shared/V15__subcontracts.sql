insert into table_version values ('subcontract', 0);

-- Who works for whom: between the two the hub need not stand (RD of 4 February 1997, art. 3).
create table subcontract (
    id            bigint generated always as identity primary key,
    principal     varchar(32)              not null,
    subcontractor varchar(32)              not null,
    period_begin  date                     not null,
    period_end    date,
    recorded_from timestamp with time zone not null,
    recorded_to   timestamp with time zone
);
