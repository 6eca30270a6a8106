package org.crossroads.sandbox.people;

/**
 * One of the ten people whom documentation and tests call by name.
 *
 * @param role in one or two words, as {@code docs/people.md} lists it
 */
public record NamedPerson(String role, Person person) {}
