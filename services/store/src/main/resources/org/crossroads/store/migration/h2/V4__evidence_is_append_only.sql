-- Whoever has the database file can still change it: the chain shows that. This stops a mistake.
create trigger evidence_is_append_only before update, delete on evidence for each row call 'org.crossroads.store.AppendOnly';
