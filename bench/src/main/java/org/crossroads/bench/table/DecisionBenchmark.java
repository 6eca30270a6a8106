package org.crossroads.bench.table;

import java.util.List;
import org.crossroads.hub.authorisation.AccessAuthorisation;
import org.crossroads.hub.authorisation.AccessRequest;
import org.crossroads.hub.authorisation.Decision;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One decision after another, each about another question, permits and denials mixed; JMH wants it public. */
@State(Scope.Benchmark)
public class DecisionBenchmark {

    /** More than branch predictors learn by heart. */
    static final int QUESTIONS = 8_192;

    private final LargeTable table = LargeTable.of(LargeTable.RULES);
    private final LinearScan scan = new LinearScan(table.rules().all());
    private final List<AccessRequest> questions = new Questions(table).take(QUESTIONS);
    private int asked;

    @Benchmark
    public Decision indexed() {
        return AccessAuthorisation.decide(table.rules(), next());
    }

    @Benchmark
    public Decision scanned() {
        return scan.decide(next());
    }

    private AccessRequest next() {
        asked = (asked + 1) % QUESTIONS;
        return questions.get(asked);
    }
}
