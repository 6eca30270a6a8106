package org.crossroads.hub.authorisation;

import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;

/** To whom a rule grants: one institution (a body outside social security is always named), or a whole sector. */
public sealed interface Recipient {

    boolean includes(Institution institution);

    /** One institution or admitted body. */
    record One(InstitutionCode code) implements Recipient {
        @Override
        public boolean includes(Institution institution) {
            return institution.code().equals(code);
        }
    }

    /**
     * Every social-security institution of a sector. Nobody else is ever included: an admitted body is named by a rule of
     * its own (art. 18: for stated missions only), and so is the National Register.
     */
    record Sector(int number) implements Recipient {
        @Override
        public boolean includes(Institution institution) {
            return institution.number().sector() == number
                    && (institution.kind() == Institution.Kind.PRIMARY
                            || institution.kind() == Institution.Kind.COOPERATING);
        }
    }
}
