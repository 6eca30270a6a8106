-- H2 has no indexes of a part of the rows; what stands now comes first.
create index inscription_standing on inscription (ssin, recorded_to);
drop index inscription_of_person;
