package org.crossroads.exchange.contract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A policy document of {@code security-config/policies} as it goes into a WSDL, with the comments that say what it cannot.
 *
 * @param id what the binding refers to
 */
record PublishedPolicy(String id, String text) {

    private static final Pattern DECLARATION = Pattern.compile("\\A<\\?xml[^>]*\\?>\\s*");
    private static final Pattern ID = Pattern.compile("<wsp:Policy\\s[^>]*?wsu:Id=\"([A-Za-z0-9]+)\"");

    static PublishedPolicy named(String name) {
        String document =
                Contracts.policy(name).orElseThrow(() -> new IllegalArgumentException("there is no policy " + name));
        Matcher id = ID.matcher(document);
        if (!id.find()) {
            throw new IllegalArgumentException("the policy " + name + " has no wsu:Id to refer to");
        }
        String text = DECLARATION.matcher(document).replaceFirst("").strip();
        return new PublishedPolicy(id.group(1), text);
    }

    /** Declares the prefix itself: the WSDL has no reason to. */
    String reference() {
        return "<wsp:PolicyReference xmlns:wsp=\"http://schemas.xmlsoap.org/ws/2004/09/policy\" URI=\"#" + id + "\"/>";
    }
}
