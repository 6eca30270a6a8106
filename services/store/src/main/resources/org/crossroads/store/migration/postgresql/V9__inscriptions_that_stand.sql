-- Most look-ups are of what stands now: their index has nothing else, and everything that they ask for.
create index inscription_standing on inscription (ssin)
    include (institution, sector, quality, phase, period_begin, period_end, id)
    where recorded_to is null;
