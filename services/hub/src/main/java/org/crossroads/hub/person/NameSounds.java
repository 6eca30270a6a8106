package org.crossroads.hub.person;

import java.util.Set;

/** The ways in which a name can be said: two names that share one sound alike. */
public interface NameSounds {

    /** Those of a plain name (see {@link Spelling#plain}); none for one without letters. */
    Set<String> of(String plain);
}
