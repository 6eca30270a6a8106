package org.crossroads.soapui.exchange;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.random.RandomGenerator;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.crossroads.soapui.project.Assertion;
import org.crossroads.soapui.project.DeclaredXPath;
import org.crossroads.soapui.project.PropertyExpansion;
import org.crossroads.soapui.project.SoapUiProject.RequestStep;
import org.crossroads.soapui.project.SoapUiProject.TestCase;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Runs a case: its steps in order, until one fails. */
public final class CaseRun {

    private final TestCase testCase;
    private final Map<String, Contract> contracts;
    private final SoapCaller caller;
    private final BinaryOperator<String> expansion;
    private final Map<String, Document> replies = new HashMap<>();

    /**
     * One run of a case.
     *
     * @param contracts by the name of their interface
     * @param project properties of the project
     * @param suite properties of the suite
     */
    public CaseRun(
            TestCase testCase,
            Map<String, Contract> contracts,
            SoapCaller caller,
            Map<String, String> project,
            Map<String, String> suite,
            RandomGenerator random) {
        this.testCase = testCase;
        this.contracts = contracts;
        this.caller = caller;
        this.expansion = new PropertyExpansion(project, suite, testCase.properties(), this::replied, random)::expand;
    }

    /** The step and assertion that failed, with expected and actual; empty when all held. */
    public Optional<String> failure() {
        for (RequestStep step : testCase.steps()) {
            Optional<String> failure = failure(step);
            if (failure.isPresent()) {
                return failure.map(problem -> step.name() + ": " + problem);
            }
        }
        return Optional.empty();
    }

    private Optional<String> failure(RequestStep step) {
        Contract contract =
                Optional.ofNullable(contracts.get(step.interfaceName())).orElseThrow();
        try {
            String action = contract.operation(step.operation()).soapAction();
            Reply reply = caller.call(step, action, expansion);
            reply.envelope().ifPresent(envelope -> replies.put(step.name(), envelope));
            ReplyCheck check = new ReplyCheck(reply, contract, step.operation(), expansion);
            for (Assertion assertion : step.assertions()) {
                Optional<String> problem = check.problem(assertion);
                if (problem.isPresent()) {
                    return problem.map(what -> "assertion '" + assertion.name() + "': " + what);
                }
            }
            return Optional.empty();
        } catch (WSSecurityException e) {
            return Optional.of("the request could not be protected: " + e.getMessage());
        } catch (SAXException e) {
            return Optional.of("the request is no XML: " + e.getMessage());
        } catch (IOException e) {
            return Optional.of("no reply: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private Optional<String> replied(String step, DeclaredXPath path) {
        return Optional.ofNullable(replies.get(step))
                .flatMap(reply -> path.select(reply).stream().findFirst())
                .flatMap(text -> text);
    }
}
