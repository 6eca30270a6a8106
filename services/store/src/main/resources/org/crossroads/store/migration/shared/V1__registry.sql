-- What is read on every exchange is held in memory by each node; a change raises the version here, which each node polls.
-- The row is also the lock of its table: writers, on whichever node, come one by one.
create table table_version (
    name    varchar(32) primary key,
    version bigint      not null
);
insert into table_version values ('institution', 0), ('availability', 0), ('access_authorisation', 0);

-- Two times in every table: the period in the world (period_begin, period_end), and when the hub knew it (recorded_from,
-- recorded_to; open for what it knows now). Nothing is deleted, so what was known on a past day can be asked again.
create table institution (
    id            bigint generated always as identity primary key,
    code          varchar(32)              not null,
    kind          varchar(32)              not null,
    cbe_number    varchar(10)              not null,
    sector        integer                  not null,
    type_in_sector integer                 not null,
    name_nl       varchar(500)             not null,
    name_fr       varchar(500),
    name_en       varchar(500),
    language      varchar(2)               not null,
    endpoint      varchar(2000),
    profile       varchar(32)              not null,
    status        varchar(16)              not null,
    recorded_from timestamp with time zone not null,
    recorded_to   timestamp with time zone
);

create table institution_certificate (
    institution_id bigint      not null references institution (id),
    place          integer     not null,
    fingerprint    varchar(64) not null,
    der            bytea       not null,
    primary key (institution_id, place)
);

create table availability (
    id            bigint generated always as identity primary key,
    service       varchar(64)              not null,
    operation     varchar(64)              not null,
    major_version integer                  not null,
    block         varchar(64)              not null,
    supplier      varchar(32)              not null,
    qualities     varchar(7) array         not null,
    period_begin  date                     not null,
    period_end    date,
    recorded_from timestamp with time zone not null,
    recorded_to   timestamp with time zone
);

-- The access-authorisation table; recipient_code names one institution, recipient_sector a whole sector.
create table access_authorisation (
    id               bigint generated always as identity primary key,
    rule_id          varchar(64)              not null,
    recipient_code   varchar(32),
    recipient_sector integer,
    service          varchar(64)              not null,
    operation        varchar(64)              not null,
    major_version    integer                  not null,
    legal_contexts   varchar(64) array        not null,
    qualities        varchar(7) array         not null,
    applications     varchar(200) array       not null,
    user_required    boolean                  not null,
    blocks           varchar(64) array        not null,
    period_begin     date                     not null,
    period_end       date,
    deliberation     varchar(500)             not null,
    recorded_from    timestamp with time zone not null,
    recorded_to      timestamp with time zone,
    check ((recipient_code is null) <> (recipient_sector is null))
);
