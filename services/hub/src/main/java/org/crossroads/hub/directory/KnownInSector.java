package org.crossroads.hub.directory;

/** That a person is known in a sector, in this quality and period, without a word on by whom. */
public record KnownInSector(int sector, Quality quality, Period period) {}
