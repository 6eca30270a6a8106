-- The owner of the table can still drop this: the chain shows that. This stops a mistake, and any lesser account.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the evidence log is append-only';
end
$$;
create trigger evidence_is_append_only before update or delete or truncate on evidence
    for each statement execute function refuse_change();
