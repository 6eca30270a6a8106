package org.crossroads.soapui.exchange;

import java.util.List;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.util.WSSecurityUtil;
import org.crossroads.soapui.project.WssContainer.Incoming;
import org.w3c.dom.Document;

/**
 * Opens a reply: decrypts and verifies what its security header has, as SoapUI does.
 *
 * <p>It asks for nothing that the header does not have. That body and timestamp were signed is for the assertions of the
 * project to say.
 */
final class IncomingSecurity {

    private final Incoming incoming;
    private final KeyMaterial keys;
    private final String decryptPassword;

    IncomingSecurity(Incoming incoming, KeyMaterial keys, PkiDirectory pki) {
        this.incoming = incoming;
        this.keys = keys;
        this.decryptPassword = pki.passwordFor(incoming.decryptPassword());
    }

    /** Decrypts in place; gives what was found, nothing when the message has no security header. */
    List<WSSecurityEngineResult> open(Document envelope) throws WSSecurityException {
        if (WSSecurityUtil.findWsseSecurityHeaderBlock(envelope, envelope.getDocumentElement(), false) == null) {
            return List.of();
        }
        RequestData data = new RequestData();
        data.setWssConfig(WSSConfig.getNewInstance());
        data.setSigVerCrypto(keys.crypto(incoming.signatureCrypto()));
        data.setDecCrypto(keys.crypto(incoming.decryptCrypto()));
        data.setCallbackHandler(passwords());
        return new WSSecurityEngine().processSecurityHeader(envelope, data).getResults();
    }

    private CallbackHandler passwords() {
        return callbacks -> {
            for (Callback callback : callbacks) {
                if (callback instanceof WSPasswordCallback asked) {
                    asked.setPassword(decryptPassword);
                }
            }
        };
    }
}
