-- The access-authorisation table at every level of RD 4 February 1997, art. 6. A recipient is written as people write it:
-- an institution's code, "sector 18", "network health-insurance-funds".
create table authorisation_rule (
    id                   bigint generated always as identity primary key,
    rule_id              varchar(64)              not null,
    recipient            varchar(80)              not null,
    service              varchar(64)              not null,
    operation            varchar(64)              not null,
    major_version        integer                  not null,
    legal_contexts       varchar(64) array        not null,
    qualities            varchar(7) array         not null,
    applications         varchar(200) array       not null,
    roles                varchar(200) array       not null,
    user_required        boolean                  not null,
    history_months       integer,
    blocks               varchar(64) array        not null,
    supplier_qualities   varchar(7) array         not null,
    discloses_membership boolean                  not null,
    deliberation         varchar(500)             not null,
    purpose              varchar(3),
    period_begin         date                     not null,
    period_end           date,
    recorded_from        timestamp with time zone not null,
    recorded_to          timestamp with time zone
);
create index authorisation_rule_as_known on authorisation_rule (recorded_to, recorded_from);

insert into authorisation_rule (rule_id, recipient, service, operation, major_version, legal_contexts, qualities,
    applications, roles, user_required, history_months, blocks, supplier_qualities, discloses_membership, deliberation,
    purpose, period_begin, period_end, recorded_from, recorded_to)
select rule_id, coalesce(recipient_code, 'sector ' || cast(recipient_sector as varchar(3))), service, operation,
    major_version, legal_contexts, qualities, applications, cast(array[] as varchar(200) array), user_required, null,
    blocks, cast(array[] as varchar(7) array), false, deliberation, null, period_begin, period_end, recorded_from,
    recorded_to
from access_authorisation;

drop table access_authorisation;
