alter table institution add column secondary_network varchar(64);
alter table institution add column contact_name varchar(200);
alter table institution add column contact_email varchar(200);
alter table institution add column contact_telephone varchar(32);
create index institution_by_code on institution (code, recorded_from);

insert into table_version values ('admission', 0);

-- The dossier of a body's admission to the network, a row for each state that it was in.
create table admission (
    id                     bigint generated always as identity primary key,
    body                   varchar(32)              not null,
    extension              varchar(32)              not null,
    requested_on           date                     not null,
    state                  varchar(32)              not null,
    checked_on             date,
    register_authorisation varchar(500),
    number_authorisation   varchar(500),
    deliberation           varchar(200),
    deliberated_on         date,
    decided_on             date,
    refused_on             date,
    refusal                varchar(2000),
    recorded_from          timestamp with time zone not null,
    recorded_to            timestamp with time zone
);
create index admission_of_body on admission (body, recorded_from);

-- What the body asked to be admitted for, and what it was admitted for.
create table admission_mission (
    admission_id bigint        not null references admission (id),
    place        integer       not null,
    admitted     boolean       not null,
    purpose      varchar(8),
    text         varchar(2000) not null,
    period_begin date          not null,
    period_end   date,
    primary key (admission_id, admitted, place)
);
