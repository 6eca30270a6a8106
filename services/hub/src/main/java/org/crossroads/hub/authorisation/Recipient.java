package org.crossroads.hub.authorisation;

import java.util.ArrayList;
import java.util.List;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.NetworkCode;

/** To whom a rule grants: one institution (a body outside social security is always named), a sector, or a secondary network. */
public sealed interface Recipient {

    /**
     * Every recipient by which rules may mean this institution. An admitted body is named by a rule of its own and by
     * nothing else (art. 18: for stated missions only), and so is the National Register. A managing institution that asks
     * for its network has what the network has: not what was given to itself for its own task.
     */
    static List<Recipient> meaning(Institution institution) {
        List<Recipient> meaning = new ArrayList<>();
        if (!institution.asksForItsNetwork()) {
            meaning.add(new One(institution.code()));
        }
        if (institution.kind() == Institution.Kind.PRIMARY || institution.kind() == Institution.Kind.COOPERATING) {
            meaning.add(new Sector(institution.number().sector()));
        }
        institution.secondaryNetwork().map(Network::new).ifPresent(meaning::add);
        return meaning;
    }

    /** As it is written: {@code VDAB}, {@code sector 18} or {@code network holiday-funds}. */
    static Recipient parse(String text) {
        if (text.startsWith(Sector.WORD)) {
            return new Sector(Integer.parseInt(text.substring(Sector.WORD.length())));
        }
        return text.startsWith(Network.WORD)
                ? new Network(new NetworkCode(text.substring(Network.WORD.length())))
                : new One(new InstitutionCode(text));
    }

    default boolean includes(Institution institution) {
        return meaning(institution).contains(this);
    }

    /** One institution or admitted body. */
    record One(InstitutionCode code) implements Recipient {
        @Override
        public String toString() {
            return code.value();
        }
    }

    /** Every social-security institution of a sector. */
    record Sector(int number) implements Recipient {
        private static final String WORD = "sector ";

        @Override
        public String toString() {
            return WORD + number;
        }
    }

    /** Every cooperating institution of a secondary network, and not the institution that manages it. */
    record Network(NetworkCode code) implements Recipient {
        private static final String WORD = "network ";

        @Override
        public String toString() {
            return WORD + code;
        }
    }
}
