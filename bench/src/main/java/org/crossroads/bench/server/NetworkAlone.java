package org.crossroads.bench.server;

import org.crossroads.bench.Network;
import org.crossroads.exchange.endpoint.Question;
import org.crossroads.exchange.relay.OwnAnswers;
import org.crossroads.hub.consultation.Deadline;
import org.crossroads.hub.consultation.Source;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.w3c.dom.Element;

/** Leaves the hub's own registers out: both kinds of service ask the National Register and nobody else. */
final class NetworkAlone implements OwnAnswers {

    static Source in(Source network) {
        return new Source() {
            @Override
            public boolean concerns(InstitutionCode supplier) {
                return !supplier.equals(Network.HUB);
            }

            @Override
            public SourceReply ask(Institution supplier, Deadline deadline) {
                return network.ask(supplier, deadline);
            }
        };
    }

    @Override
    public Source beside(Source network, Question question) {
        return in(network);
    }

    @Override
    public void complete(Element result, Question question) {}
}
