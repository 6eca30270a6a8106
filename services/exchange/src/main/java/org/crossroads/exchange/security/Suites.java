package org.crossroads.exchange.security;

import java.util.Set;
import org.apache.wss4j.common.crypto.AlgorithmSuite;

/** The closed list of algorithms. What is not named here does not exist. */
public final class Suites {

    public static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    public static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    public static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    public static final String EXCLUSIVE_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";
    public static final String STR_TRANSFORM =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#STR-Transform";
    /** OAEP with SHA-1 inside: the one key transport that all client stacks share; the digest's weakness does not matter there. */
    public static final String RSA_OAEP = "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p";

    public static final String AES256_GCM = "http://www.w3.org/2009/xmlenc11#aes256-gcm";
    public static final String AES256_CBC = "http://www.w3.org/2001/04/xmlenc#aes256-cbc";

    static final Set<String> SIGNATURES = Set.of(RSA_SHA256, ECDSA_SHA256);
    static final Set<String> TRANSFORMS = Set.of(EXCLUSIVE_C14N, STR_TRANSFORM);
    static final int MOST_REFERENCES = 12;

    private Suites() {}

    static AlgorithmSuite forSignatures() {
        AlgorithmSuite suite = new AlgorithmSuite();
        SIGNATURES.forEach(suite::addSignatureMethod);
        suite.addDigestAlgorithm(SHA256);
        suite.addC14nAlgorithm(EXCLUSIVE_C14N);
        TRANSFORMS.forEach(suite::addTransformAlgorithm);
        suite.setMinimumAsymmetricKeyLength(2048);
        suite.setMaximumAsymmetricKeyLength(8192);
        suite.setMinimumEllipticCurveKeyLength(256);
        suite.setMaximumEllipticCurveKeyLength(521);
        return suite;
    }
}
