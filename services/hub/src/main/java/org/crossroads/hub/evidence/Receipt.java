package org.crossroads.hub.evidence;

/**
 * That an entry is durably in the log.
 *
 * @param index its place, from 1
 * @param hash 64 hexadecimal digits: of the entry and, through the one before it, of the whole log up to it
 */
public record Receipt(long index, String hash) {}
