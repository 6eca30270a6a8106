package org.crossroads.exchange.relay;

import org.crossroads.exchange.endpoint.Question;
import org.crossroads.hub.consultation.Source;
import org.w3c.dom.Element;

/** What the hub itself answers to a relayed question, as a source beside those of the network. */
public interface OwnAnswers {

    /** The way to all sources of this question: to the hub's own data where it is the supplier, else to the network. */
    Source beside(Source network, Question question);

    /** Brings what several sources gave into the form of one answer. */
    void complete(Element result, Question question);

    /** For a service of which the hub has no data. */
    OwnAnswers NONE = new OwnAnswers() {
        @Override
        public Source beside(Source network, Question question) {
            return network;
        }

        @Override
        public void complete(Element result, Question question) {}
    };
}
