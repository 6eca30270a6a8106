package org.crossroads.sandbox.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.GeneralName;

/**
 * A key that a holder should have on disk, and how to make it.
 *
 * @param pem where its certificate is published; written after the store, so what it says of the store holds
 * @param serverNames of a TLS server; empty for a key for messages
 */
record WantedKey(Path store, Path pem, String alias, boolean p256, X500Name subject, Set<String> serverNames) {

    private static final List<String> OWN_MACHINE = List.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");

    static WantedKey forMessages(Path store, Path pem, String alias, boolean p256, DevPki.Holder holder) {
        return new WantedKey(store, pem, alias, p256, subject(holder), Set.of());
    }

    /** RSA, since what the hub answers is encrypted for the same key. */
    static WantedKey forPerson(Path store, Path pem, DevPki.Person person, DevPki.Holder of) {
        return new WantedKey(store, pem, person.id(), false, subject(of, person.name()), Set.of());
    }

    /** P-256: every TLS client in use takes it, and a server that starts need not wait for it. */
    static WantedKey forServer(Path store, Path pem, String alias, DevPki.Holder holder, Set<String> extraNames) {
        Set<String> names = new TreeSet<>(OWN_MACHINE);
        names.addAll(extraNames);
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "BE")
                .addRDN(BCStyle.O, holder.organisation())
                .addRDN(BCStyle.OU, "TLS server of " + holder.code())
                .addRDN(BCStyle.CN, "localhost")
                .build();
        return new WantedKey(store, pem, alias, true, subject, names);
    }

    static X500Name subject(DevPki.Holder holder) {
        return subject(holder, holder.code().value());
    }

    private static X500Name subject(DevPki.Holder holder, String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "BE")
                .addRDN(BCStyle.O, holder.organisation())
                .addRDN(BCStyle.SERIALNUMBER, holder.cbeNumber().digits())
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    /**
     * Whether what lies there is certified by this authority, for these names, until after the moment. Told from the
     * published certificate alone: opening every store takes longer than all else before a start.
     */
    boolean holds(CertificateAuthority issuing, Instant moment) throws IOException {
        if (!Files.exists(store) || !Files.exists(pem)) {
            return false;
        }
        X509Certificate certificate = PrivateFiles.readCertificate(pem);
        return issuing.issued(certificate)
                && certificate.getNotAfter().toInstant().isAfter(moment)
                && X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded())
                        .equals(subject)
                && namesIn(certificate).containsAll(serverNames);
    }

    void make(PrivateFiles stores, CertificateAuthority issuing, Keys keys, Instant now) {
        KeyPair pair = p256 ? keys.p256() : keys.rsa();
        CertificateOrder order = serverNames.isEmpty()
                ? CertificateOrder.forMessages(subject, pair.getPublic(), now)
                : CertificateOrder.forServer(subject, pair.getPublic(), generalNames(), now);
        CertifiedKey certified = issuing.issue(pair, order);
        try {
            stores.writeKey(store, alias, certified);
            PrivateFiles.writePem(pem, certified.certificate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<GeneralName> generalNames() {
        return serverNames.stream()
                .map(name -> new GeneralName(isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toList();
    }

    private static boolean isAddress(String name) {
        return name.contains(":") || name.matches("[0-9]+(\\.[0-9]+){3}");
    }

    private static Set<String> namesIn(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? Set.of()
                    : names.stream().map(pair -> String.valueOf(pair.get(1))).collect(Collectors.toSet());
        } catch (CertificateParsingException e) {
            return Set.of();
        }
    }
}
