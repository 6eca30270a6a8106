package org.crossroads.soapui.project;

import java.util.List;

/** The project's WS-Security settings: key material, and named ways to protect a request and to open a reply. */
public record WssContainer(List<Crypto> cryptos, List<Incoming> incoming, List<Outgoing> outgoing) {

    public WssContainer {
        cryptos = List.copyOf(cryptos);
        incoming = List.copyOf(incoming);
        outgoing = List.copyOf(outgoing);
    }

    /**
     * A PKCS#12 file.
     *
     * @param source path relative to the project's directory
     * @param password taken literally: SoapUI expands no property here
     * @param isTruststore holds certificates only
     */
    public record Crypto(String source, String password, boolean isTruststore) {

        /** The name by which the rest of the project refers to it: the basename of its file, as in SoapUI. */
        public String label() {
            return source.substring(source.lastIndexOf('/') + 1);
        }
    }

    /**
     * How a reply is opened.
     *
     * @param decryptPassword taken literally, as in SoapUI
     */
    public record Incoming(String name, String decryptCrypto, String signatureCrypto, String decryptPassword) {}

    /** How a request is protected: the entries are applied in their order. */
    public record Outgoing(String name, boolean mustUnderstand, List<Entry> entries) {

        public Outgoing {
            entries = List.copyOf(entries);
        }
    }

    /** One thing done to an outgoing message. */
    public sealed interface Entry {}

    /** Adds Created and Expires, so many seconds apart. */
    public record TimestampEntry(int timeToLive, boolean milliseconds) implements Entry {}

    /**
     * Signs parts.
     *
     * @param alias of the key, before expansion
     * @param password of the key, before expansion
     * @param keyIdentifierType as WSS4J numbers them: 1 is a BinarySecurityToken
     */
    public record SignatureEntry(
            String alias,
            String password,
            String crypto,
            int keyIdentifierType,
            String signatureAlgorithm,
            String canonicalization,
            String digestAlgorithm,
            boolean useSingleCertificate,
            List<Part> parts)
            implements Entry {

        public SignatureEntry {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Encrypts parts with a fresh key, and that key for the holder of a certificate.
     *
     * @param alias of the recipient's certificate, before expansion
     */
    public record EncryptionEntry(
            String alias,
            String crypto,
            int keyIdentifierType,
            String symmetricAlgorithm,
            String keyTransport,
            List<Part> parts)
            implements Entry {

        public EncryptionEntry {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of the message.
     *
     * @param modifier {@code Content} or {@code Element}
     */
    public record Part(String name, String namespace, String modifier) {}
}
