-- The text is what is hashed; the other columns repeat parts of it, to search by.
create table evidence (
    entry_index       bigint primary key,
    hash              char(64)                 not null,
    ticket_crossroads uuid                     not null unique,
    received_at       timestamp with time zone not null,
    outcome           varchar(16)              not null,
    requester         varchar(32),
    operation         varchar(200),
    subject           varchar(11),
    code              varchar(64)              not null,
    text              varchar(1000000)         not null
);

-- The end of the chain, and its lock: all nodes on this database make one chain.
create table evidence_head (
    entry_index bigint   not null,
    hash        char(64) not null
);
insert into evidence_head values (0, '0000000000000000000000000000000000000000000000000000000000000000');

create table seen_message (
    signature_digest varchar(64) primary key,
    keep_until       timestamp with time zone not null
);
create index seen_message_by_end on seen_message (keep_until);
