package org.crossroads.hub.exemption;

import java.util.Optional;
import org.crossroads.hub.network.InstitutionCode;

/**
 * Why an exchange between two institutions does not pass through the hub.
 *
 * @param through the managing institution by which it goes when it is electronic; empty when it goes directly
 */
public record Exemption(Ground ground, Optional<InstitutionCode> through) {

    /** Where the law says so. */
    public enum Ground {
        /** The requester itself is charged with keeping the data. */
        OWN_DATA("Act of 15 January 1990, art. 12"),
        /** Requester and supplier belong to one secondary network. */
        SAME_NETWORK("Royal Decree of 4 February 1997, arts. 3 and 4"),
        /** One of the two is RIZIV, the other NIC or a health-insurance fund. */
        DIRECT_EXCHANGE("Royal Decree of 4 February 1997, arts. 3 and 5"),
        /** One of the two works for the other. */
        SUBCONTRACTOR("Act of 15 January 1990, art. 14; Royal Decree of 4 February 1997, art. 3");

        private final String article;

        Ground(String article) {
            this.article = article;
        }

        /** The place in the law, in English. */
        public String article() {
            return article;
        }
    }
}
