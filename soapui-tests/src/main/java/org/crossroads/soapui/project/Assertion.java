package org.crossroads.soapui.project;

import java.util.Set;

/** What a reply must be; every kind has the name that it carries in SoapUI. */
public sealed interface Assertion {

    /** The name that the author of the project gave it. */
    String name();

    /** {@code SOAP Response}: an envelope with the operation's response or a fault. */
    record SoapResponse(String name) implements Assertion {}

    /** {@code SOAP Fault Assertion}, which in SoapUI passes when the reply is <em>not</em> a fault. */
    record NoFault(String name) implements Assertion {}

    /** {@code Not SOAP Fault Assertion}, which in SoapUI passes when the reply <em>is</em> a fault. */
    record Fault(String name) implements Assertion {}

    /** {@code Schema Compliance}: body, or detail of the fault, valid against the contract. */
    record SchemaCompliance(String name) implements Assertion {}

    /** {@code WSS Status Assertion}: the reply had a security header and all in it was in order. */
    record WssStatus(String name) implements Assertion {}

    /** {@code Valid HTTP Status Codes}. */
    record HttpStatus(String name, Set<Integer> codes) implements Assertion {

        public HttpStatus {
            codes = Set.copyOf(codes);
        }
    }

    /**
     * {@code XPath Match}: one of the selected items has exactly this text.
     *
     * @param path XPath 1.0 after {@code declare namespace} lines, before expansion
     * @param content the expected text, before expansion
     */
    record XPathMatch(String name, String path, String content) implements Assertion {}
}
