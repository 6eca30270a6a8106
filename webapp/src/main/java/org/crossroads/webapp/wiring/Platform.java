package org.crossroads.webapp.wiring;

import org.crossroads.exchange.security.CryptoProviders;

/** What must be set for the whole virtual machine before anything else runs. */
final class Platform {

    private Platform() {}

    static void prepare() {
        // Looked up by ServiceLoader for every message otherwise: a tenth of the CPU of an exchange.
        pin("javax.xml.stream.XMLInputFactory", "com.ctc.wstx.stax.WstxInputFactory");
        pin("javax.xml.stream.XMLOutputFactory", "com.ctc.wstx.stax.WstxOutputFactory");
        pin("javax.xml.stream.XMLEventFactory", "com.ctc.wstx.stax.WstxEventFactory");
        pin(
                "javax.xml.parsers.DocumentBuilderFactory",
                "com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl");
        pin("javax.xml.parsers.SAXParserFactory", "com.sun.org.apache.xerces.internal.jaxp.SAXParserFactoryImpl");
        pin(
                "javax.xml.transform.TransformerFactory",
                "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl");
        // What a library parses behind our back stays small too.
        pin("jdk.xml.maxElementDepth", "200");
        pin("jdk.xml.entityExpansionLimit", "1");
        pin("jdk.xml.totalEntitySizeLimit", "50000");
        CryptoProviders.install();
    }

    private static void pin(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
