-- Where the data of a row are served when not at the supplier's own endpoint.
alter table availability add column endpoint varchar(2000);
