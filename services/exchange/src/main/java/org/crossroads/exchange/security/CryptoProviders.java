package org.crossroads.exchange.security;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.amazon.corretto.crypto.provider.SelfTestStatus;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import javax.crypto.Cipher;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which crypto provider serves what: Amazon Corretto's native code where this platform has a build of it, else the JDK's. */
public final class CryptoProviders {

    private static final Logger LOG = LoggerFactory.getLogger(CryptoProviders.class);

    private CryptoProviders() {}

    /** Puts the fastest provider first and says which one serves what. To be called once, before the first message. */
    public static void install() {
        boolean healthy = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null
                && AmazonCorrettoCryptoProvider.INSTANCE.runSelfTests() == SelfTestStatus.PASSED;
        if (healthy) {
            AmazonCorrettoCryptoProvider.install();
        } else {
            LOG.warn("native crypto is not available on this platform; the JDK's own costs about four times the CPU");
        }
        WSSConfig.init();
        LOG.info("crypto providers: {}", served());
    }

    /** One line: service and provider, for the log and for whoever asks. */
    public static String served() {
        try {
            return "RSA signatures "
                    + Signature.getInstance("SHA256withRSA").getProvider().getName()
                    + ", EC signatures "
                    + Signature.getInstance("SHA256withECDSA").getProvider().getName()
                    + ", RSA-OAEP "
                    + Cipher.getInstance("RSA/ECB/OAEPPadding").getProvider().getName()
                    + ", AES-GCM "
                    + Cipher.getInstance("AES/GCM/NoPadding").getProvider().getName()
                    + ", AES-CBC "
                    + Cipher.getInstance("AES/CBC/PKCS5Padding").getProvider().getName()
                    + ", SHA-256 "
                    + MessageDigest.getInstance("SHA-256").getProvider().getName()
                    + ", RSA keys "
                    + KeyFactory.getInstance("RSA").getProvider().getName();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has these", e);
        }
    }
}
