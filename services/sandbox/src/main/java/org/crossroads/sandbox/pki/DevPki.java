package org.crossroads.sandbox.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.hub.network.InstitutionCode;

/**
 * Makes the certificates of a sandbox network, and keeps those that hold for more than thirty days yet.
 *
 * <p>Making it again adds what is missing and renews what is about to expire; the authorities stay as long as they can
 * certify a year ahead, so that no partner has to trust anew.
 */
public final class DevPki {

    static final Duration RENEW_BEFORE = Duration.ofDays(30);

    private final Clock clock;
    private final SecureRandom random;

    public DevPki(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** Someone who gets keys. */
    public record Holder(InstitutionCode code, CbeNumber cbeNumber, String organisation) {}

    /**
     * A person who signs with a key of his or her own: for the hub's institution.
     *
     * @param id names the files
     */
    public record Person(String id, String name) {}

    /**
     * What to make.
     *
     * @param institutions all but the hub
     * @param officers of the hub
     * @param serverNames host names or addresses of the TLS servers, beside localhost, 127.0.0.1 and ::1
     */
    public record Options(Holder hub, List<Holder> institutions, List<Person> officers, Set<String> serverNames) {
        public Options {
            institutions = List.copyOf(institutions);
            officers = List.copyOf(officers);
            serverNames = Set.copyOf(serverNames);
        }
    }

    public PkiFiles create(Path directory, Options options) throws IOException {
        PkiFiles files = new PkiFiles(directory);
        PrivateFiles.createDirectory(directory);
        PrivateFiles stores = new PrivateFiles(password(files));
        Instant now = clock.instant();
        Keys keys = new Keys(random);
        Authorities authorities = Authorities.open(files, stores, keys, random, now);
        List<WantedKey> due = new ArrayList<>();
        for (WantedKey wanted : wanted(files, options)) {
            if (!wanted.holds(authorities.issuing(), now.plus(RENEW_BEFORE))) {
                due.add(wanted);
            }
        }
        try {
            // RSA keys are nearly all of the work, and independent of each other.
            due.parallelStream().forEach(wanted -> wanted.make(stores, authorities.issuing(), keys, now));
        } catch (UncheckedIOException e) {
            throw new IOException("not all keys could be written below " + directory, e);
        }
        if (!due.isEmpty() || !Files.exists(files.hubCertificate())) {
            X509Certificate hub =
                    PrivateFiles.readCertificate(files.certificate(options.hub().code()));
            stores.writeTrusted(files.hubCertificate(), Map.of("hub", hub));
        }
        return files;
    }

    /** From now on the network refuses this certificate, as soon as it has read the new list. */
    public void revoke(PkiFiles files, X509Certificate certificate) throws IOException {
        PrivateFiles stores = new PrivateFiles(files.readPassword());
        Authorities.open(files, stores, new Keys(random), random, clock.instant())
                .revoke(files, certificate, clock.instant());
    }

    private char[] password(PkiFiles files) throws IOException {
        if (!Files.exists(files.password())) {
            byte[] secret = new byte[24];
            random.nextBytes(secret);
            PrivateFiles.write(
                    files.password(), HexFormat.of().formatHex(secret).getBytes(StandardCharsets.US_ASCII));
        }
        return files.readPassword();
    }

    private static List<WantedKey> wanted(PkiFiles files, Options options) {
        List<WantedKey> wanted = new ArrayList<>();
        Holder hub = options.hub();
        wanted.add(WantedKey.forMessages(files.hub(), files.certificate(hub.code()), "hub", false, hub));
        wanted.add(WantedKey.forMessages(files.hubEc(), files.ecCertificate(hub.code()), "hub", true, hub));
        wanted.add(WantedKey.forServer(files.hubTls(), files.hubTlsCertificate(), "hub", hub, options.serverNames()));
        for (Person officer : options.officers()) {
            wanted.add(WantedKey.forPerson(
                    files.officerKey(officer.id()), files.officerCertificate(officer.id()), officer, hub));
        }
        for (Holder holder : options.institutions()) {
            InstitutionCode code = holder.code();
            String alias = PkiFiles.alias(code);
            wanted.add(WantedKey.forMessages(files.key(code), files.certificate(code), alias, false, holder));
            wanted.add(WantedKey.forMessages(files.ecKey(code), files.ecCertificate(code), alias, true, holder));
            wanted.add(WantedKey.forServer(
                    files.tls(code), files.tlsCertificate(code), alias, holder, options.serverNames()));
        }
        return wanted;
    }
}
