-- Every number that the Crossroads registers ever gave or took over. Nothing here is removed: the key is what keeps two nodes
-- from giving one number to two people.
create table register_number (
    ssin         varchar(11) primary key,
    recorded_at  timestamp with time zone not null,
    recorded_by  varchar(32)              not null,
    exchange     uuid
);

-- A number that was given in error and names nobody.
create table register_cancellation (
    ssin        varchar(11) primary key references register_number (ssin),
    reason      varchar(200)             not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(32)              not null,
    -- none when a file was read
    exchange    uuid
);

-- What is known of a person, by two times: in the world (valid_from, valid_to) and by the hub (recorded_from, recorded_to).
-- Dates of which the day or the month may be unknown are texts, with 00.
create table register_person (
    id                 bigint generated always as identity primary key,
    ssin               varchar(11)              not null references register_number (ssin),
    last_name          varchar(200)             not null,
    first_names        varchar(200) array       not null,
    gender             varchar(16)              not null,
    birth_date         varchar(10)              not null,
    birth_first        date                     not null,
    birth_last         date                     not null,
    birth_place        varchar(200),
    birth_country      varchar(2),
    nationality        varchar(2),
    civil_state        varchar(16),
    civil_state_since  varchar(10),
    street             varchar(200),
    house_number       varchar(200),
    box                varchar(200),
    postal_code        varchar(200),
    municipality       varchar(200),
    nis_code           varchar(5),
    country            varchar(2),
    address_since      varchar(10),
    decease_date       varchar(10),
    decease_place      varchar(200),
    valid_from         date                     not null,
    valid_to           date,
    recorded_from      timestamp with time zone not null,
    recorded_to        timestamp with time zone,
    recorded_by        varchar(32)              not null,
    exchange           uuid
);
create index register_person_of_number on register_person (ssin);

-- The sounds of a last name, whole and without its particles: what a search by name looks up.
create table register_sound (
    sound     varchar(200) not null,
    person_id bigint       not null references register_person (id),
    primary key (sound, person_id)
);

-- Held by whoever gives, leads or cancels a number, so that looking and giving are one step for all nodes.
create table register_lock (one integer primary key);
insert into register_lock values (1);
