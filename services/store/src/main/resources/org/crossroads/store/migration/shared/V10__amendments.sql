-- Proposals to change the access-authorisation table, with both officers' signatures. Nothing here is ever removed.
create table amendment (
    id                    uuid primary key,
    base                  char(64)                 not null,
    proposed              char(64)                 not null,
    proposed_by           varchar(200)             not null,
    proposed_certificate  char(64)                 not null,
    proposed_signature    varchar(2000)            not null,
    proposed_at           timestamp with time zone not null,
    activated_by          varchar(200),
    activated_certificate char(64),
    activated_signature   varchar(2000),
    activated_at          timestamp with time zone
);

create table amendment_file (
    amendment_id uuid              not null references amendment (id),
    name         varchar(200)      not null,
    text         varchar(10000000) not null,
    primary key (amendment_id, name)
);
