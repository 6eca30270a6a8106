package org.crossroads.bench.crypto;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Microseconds of CPU for each public-key operation with RSA-2048.
 *
 * <p>A full exchange of a relay has two of each: on the requester's side and on the source's, a message comes in (verify,
 * unwrap) and one goes out (sign, wrap).
 */
public record PublicKeyCost(String provider, double sign, double verify, double unwrap, double wrap) {

    private static final long MEASURE_NANOS = 600_000_000L;
    /** The thread's own time: on a busy machine it waits as well. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final String OAEP = "RSA/ECB/OAEPWithSHA-1AndMGF1Padding";

    public double millisPerExchange() {
        return 2 * (sign + verify + unwrap + wrap) / 1000;
    }

    /** The JDK's own and, where this platform has it, Amazon Corretto's. */
    public static List<PublicKeyCost> measure() {
        List<PublicKeyCost> costs = new ArrayList<>();
        costs.add(of("JDK", Security.getProvider("SunRsaSign"), Security.getProvider("SunJCE")));
        if (AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null) {
            costs.add(of("Corretto", AmazonCorrettoCryptoProvider.INSTANCE, AmazonCorrettoCryptoProvider.INSTANCE));
        }
        return List.copyOf(costs);
    }

    private static PublicKeyCost of(String name, Provider signatures, Provider ciphers) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", signatures);
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            byte[] text = new byte[600];
            SecretKey bodyKey = new SecretKeySpec(new byte[32], "AES");
            byte[] signed = sign(keys, text, signatures);
            byte[] wrapped = wrap(keys, bodyKey, ciphers);
            return new PublicKeyCost(
                    name,
                    time(() -> sign(keys, text, signatures)),
                    time(() -> verify(keys, text, signed, signatures)),
                    time(() -> unwrap(keys, wrapped, ciphers)),
                    time(() -> wrap(keys, bodyKey, ciphers)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(name + " lacks RSA", e);
        }
    }

    /** What is done again and again; gives something that depends on it, so that it cannot be left out. */
    private interface Step {
        Object run() throws GeneralSecurityException;
    }

    /** Once for the compiler, once for the clock. */
    private static double time(Step step) throws GeneralSecurityException {
        run(step);
        return run(step);
    }

    private static double run(Step step) throws GeneralSecurityException {
        long begin = CLOCK.getCurrentThreadCpuTime();
        long done = 0;
        long hash = 0;
        while (CLOCK.getCurrentThreadCpuTime() - begin < MEASURE_NANOS) {
            hash += step.run().hashCode();
            done++;
        }
        if (hash == Long.MIN_VALUE) {
            throw new IllegalStateException("never");
        }
        return (CLOCK.getCurrentThreadCpuTime() - begin) / 1000.0 / done;
    }

    private static byte[] sign(KeyPair keys, byte[] text, Provider provider) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA", provider);
        signature.initSign(keys.getPrivate());
        signature.update(text);
        return signature.sign();
    }

    private static Boolean verify(KeyPair keys, byte[] text, byte[] signed, Provider provider)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA", provider);
        signature.initVerify(keys.getPublic());
        signature.update(text);
        return signature.verify(signed);
    }

    private static byte[] wrap(KeyPair keys, SecretKey key, Provider provider) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(OAEP, provider);
        cipher.init(Cipher.WRAP_MODE, keys.getPublic());
        return cipher.wrap(key);
    }

    private static Object unwrap(KeyPair keys, byte[] wrapped, Provider provider) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(OAEP, provider);
        cipher.init(Cipher.UNWRAP_MODE, keys.getPrivate());
        return cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
    }
}
