package org.crossroads.exchange.security;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.regex.Pattern;
import javax.security.auth.callback.CallbackHandler;
import org.apache.wss4j.common.crypto.CryptoBase;
import org.apache.wss4j.common.crypto.CryptoType;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.crossroads.hub.network.CertificateFingerprint;

/** WSS4J's view of our one key, held in memory, and of whom we trust. Looks nothing up by name: names prove nothing. */
final class TokenCrypto extends CryptoBase {

    static final String OWN = "own";

    static {
        // The libraries know no algorithm before; a program that chooses its crypto providers has done it already.
        WSSConfig.init();
    }

    private final KeyMaterial own;
    private final CertificateTrust trust;

    TokenCrypto(KeyMaterial own, CertificateTrust trust) {
        this.own = own;
        this.trust = trust;
        setDefaultX509Identifier(OWN);
    }

    @Override
    public X509Certificate[] getX509Certificates(CryptoType type) {
        boolean asked = type.getType() == CryptoType.TYPE.ALIAS && OWN.equals(type.getAlias());
        return asked ? new X509Certificate[] {own.certificate()} : new X509Certificate[0];
    }

    @Override
    public String getX509Identifier(X509Certificate certificate) {
        return OWN;
    }

    @Override
    public PrivateKey getPrivateKey(X509Certificate certificate, CallbackHandler passwords) {
        return own.privateKey();
    }

    @Override
    public PrivateKey getPrivateKey(PublicKey publicKey, CallbackHandler passwords) {
        return own.privateKey();
    }

    @Override
    public PrivateKey getPrivateKey(String identifier, String password) {
        return own.privateKey();
    }

    @Override
    public void verifyTrust(
            X509Certificate[] certificates,
            boolean revocation,
            Collection<Pattern> subjects,
            Collection<Pattern> issuers)
            throws WSSecurityException {
        try {
            trust.check(certificates[0], CertificateFingerprint.of(certificates[0]));
        } catch (Rejection e) {
            throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION, e);
        }
    }

    @Override
    public void verifyTrust(PublicKey publicKey) throws WSSecurityException {
        // A bare key has no name, no end and no revocation.
        throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION);
    }
}
