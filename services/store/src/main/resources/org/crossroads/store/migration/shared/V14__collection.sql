-- The permits to ask a citizen; a permit is used once, by a report.
create table collection_permit (
    id            uuid primary key,
    institution   varchar(32)              not null,
    ssin          varchar(11)              not null,
    service       varchar(64)              not null,
    operation     varchar(64)              not null,
    major_version integer                  not null,
    blocks        varchar(64) array        not null,
    legal_context varchar(64)              not null,
    period_begin  date                     not null,
    period_end    date,
    issued_at     timestamp with time zone not null,
    expires_at    timestamp with time zone not null,
    used_at       timestamp with time zone
);

-- That an institution reported what it collected; never what.
create table collection_report (
    id                uuid primary key,
    permit_id         uuid                     not null unique references collection_permit (id),
    reporter          varchar(32)              not null,
    ssin              varchar(11)              not null,
    service           varchar(64)              not null,
    operation         varchar(64)              not null,
    major_version     integer                  not null,
    legal_context     varchar(64)              not null,
    period_begin      date                     not null,
    period_end        date,
    ticket_crossroads uuid                     not null,
    reported_at       timestamp with time zone not null
);
create index collection_report_of_person on collection_report (ssin);

-- The way of reported data to one institution. The content is sealed for the hub's private key, which is not in here, and
-- there only while the delivery is under way.
create table collection_delivery (
    report_id    uuid                     not null references collection_report (id),
    institution  varchar(32)              not null,
    blocks       varchar(64) array        not null,
    state        varchar(16)              not null,
    attempts     integer                  not null,
    last_code    varchar(16),
    next_attempt timestamp with time zone not null,
    ended_at     timestamp with time zone,
    content      varchar(10000000),
    primary key (report_id, institution),
    check ((state = 'UNDER_WAY') = (content is not null)),
    check ((state = 'UNDER_WAY') = (ended_at is null))
);
create index collection_delivery_due on collection_delivery (state, next_attempt);
