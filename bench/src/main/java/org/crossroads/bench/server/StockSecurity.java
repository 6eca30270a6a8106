package org.crossroads.bench.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import org.apache.cxf.interceptor.Interceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.ws.security.wss4j.DefaultCryptoCoverageChecker;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.WSS4JConstants;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.apache.wss4j.dom.handler.WSHandlerConstants;

/**
 * Message security as the documentation of CXF says to set it up: action-based interceptors with Merlin key stores, and
 * its own checker that Body and Timestamp were signed and the Body encrypted.
 *
 * <p>Only the algorithms are named, so that both sides of the comparison do the same cryptography; replay cache, parsing and
 * everything else are the defaults. Merlin reads its stores once.
 */
final class StockSecurity {

    private static final String ACTIONS = "Signature Timestamp Encrypt";
    private static final String CRYPTO = "crypto";
    private static final String MERLIN = "org.apache.wss4j.crypto.merlin.";
    private static final String SIGNED =
            "{}{" + WSS4JConstants.URI_SOAP11_ENV + "}Body;{}{" + WSS4JConstants.WSU_NS + "}Timestamp";

    private final RelayKeys keys;

    StockSecurity(RelayKeys keys) {
        this.keys = keys;
    }

    List<Interceptor<? extends Message>> in() {
        Map<String, Object> settings = settings();
        settings.put(WSHandlerConstants.SIG_VER_PROP_REF_ID, CRYPTO);
        settings.put(WSHandlerConstants.DEC_PROP_REF_ID, CRYPTO);
        DefaultCryptoCoverageChecker coverage = new DefaultCryptoCoverageChecker();
        coverage.setSignBody(true);
        coverage.setSignTimestamp(true);
        coverage.setEncryptBody(true);
        return List.of(new WSS4JInInterceptor(settings), coverage);
    }

    /** @param recipient alias of the certificate to encrypt for, or {@code useReqSigCert}: whoever signed the request */
    Interceptor<? extends Message> out(String recipient) {
        Map<String, Object> settings = settings();
        settings.put(WSHandlerConstants.USER, keys.alias());
        settings.put(WSHandlerConstants.SIG_PROP_REF_ID, CRYPTO);
        settings.put(WSHandlerConstants.SIG_KEY_ID, "DirectReference");
        settings.put(WSHandlerConstants.SIG_ALGO, WSS4JConstants.RSA_SHA256);
        settings.put(WSHandlerConstants.SIG_DIGEST_ALGO, WSS4JConstants.SHA256);
        settings.put(WSHandlerConstants.SIGNATURE_PARTS, SIGNED);
        settings.put(WSHandlerConstants.ENC_PROP_REF_ID, CRYPTO);
        settings.put(WSHandlerConstants.ENCRYPTION_USER, recipient);
        settings.put(WSHandlerConstants.ENC_KEY_ID, "IssuerSerial");
        settings.put(WSHandlerConstants.ENC_KEY_TRANSPORT, WSS4JConstants.KEYTRANSPORT_RSAOAEP);
        settings.put(WSHandlerConstants.ENC_SYM_ALGO, WSS4JConstants.AES_256_GCM);
        return new WSS4JOutInterceptor(settings);
    }

    private Map<String, Object> settings() {
        Properties merlin = new Properties();
        merlin.setProperty("org.apache.wss4j.crypto.provider", "org.apache.wss4j.common.crypto.Merlin");
        merlin.setProperty(MERLIN + "keystore.type", "PKCS12");
        merlin.setProperty(MERLIN + "keystore.file", keys.keyStore().toString());
        merlin.setProperty(MERLIN + "keystore.password", keys.password());
        merlin.setProperty(MERLIN + "keystore.alias", keys.alias());
        merlin.setProperty(MERLIN + "truststore.type", "PKCS12");
        merlin.setProperty(MERLIN + "truststore.file", keys.trustStore().toString());
        merlin.setProperty(MERLIN + "truststore.password", keys.password());
        CallbackHandler passwords = this::answer;
        Map<String, Object> settings = new HashMap<>();
        settings.put(WSHandlerConstants.ACTION, ACTIONS);
        settings.put(CRYPTO, merlin);
        settings.put(WSHandlerConstants.PW_CALLBACK_REF, passwords);
        return settings;
    }

    private void answer(Callback... callbacks) {
        for (Callback callback : callbacks) {
            if (callback instanceof WSPasswordCallback password) {
                password.setPassword(keys.password());
            }
        }
    }
}
