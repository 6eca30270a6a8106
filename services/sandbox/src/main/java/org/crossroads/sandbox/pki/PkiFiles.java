package org.crossroads.sandbox.pki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.crossroads.hub.network.InstitutionCode;

/** Where everything of a development PKI lies, under one directory. All key stores have the one password. */
public record PkiFiles(Path directory) {

    public Path password() {
        return directory.resolve("password");
    }

    /** The password of every key store, as it stands in its file. */
    public char[] readPassword() throws IOException {
        return Files.readString(password(), StandardCharsets.US_ASCII).strip().toCharArray();
    }

    /** Root and issuing authority as trusted certificates, PKCS #12. */
    public Path trustStore() {
        return directory.resolve("truststore.p12");
    }

    public Path rootCertificate() {
        return directory.resolve("root.pem");
    }

    public Path issuingCertificate() {
        return directory.resolve("issuing-ca.pem");
    }

    public Path rootCrl() {
        return directory.resolve("crl/root.crl");
    }

    public Path issuingCrl() {
        return directory.resolve("crl/issuing-ca.crl");
    }

    Path rootKey() {
        return directory.resolve("ca/root.p12");
    }

    Path issuingKey() {
        return directory.resolve("ca/issuing-ca.p12");
    }

    /** An officer's own key, RSA: signs the officer's messages and the steps by which the table changes. */
    public Path officerKey(String id) {
        return directory.resolve("officers/" + id + ".p12");
    }

    public Path officerCertificate(String id) {
        return directory.resolve("officers/" + id + ".pem");
    }

    /** The hub's key for messages, RSA, alias {@code hub}. */
    public Path hub() {
        return directory.resolve("hub.p12");
    }

    /** The hub's key for messages, P-256, alias {@code hub}. */
    public Path hubEc() {
        return directory.resolve("hub-ec.p12");
    }

    /** The hub's certificate for messages alone, as trusted, alias {@code hub}: what a partner's tool encrypts for. */
    public Path hubCertificate() {
        return directory.resolve("hub-certificate.p12");
    }

    public Path hubTls() {
        return directory.resolve("tls/hub.p12");
    }

    public Path hubTlsCertificate() {
        return directory.resolve("tls/hub.pem");
    }

    /** An institution's key for messages, RSA; the alias is {@link #alias}. */
    public Path key(InstitutionCode code) {
        return directory.resolve("keys/" + code + ".p12");
    }

    /** An institution's key for messages, P-256. */
    public Path ecKey(InstitutionCode code) {
        return directory.resolve("keys/" + code + "-ec.p12");
    }

    public Path certificate(InstitutionCode code) {
        return directory.resolve("certificates/" + code + ".pem");
    }

    public Path ecCertificate(InstitutionCode code) {
        return directory.resolve("certificates/" + code + "-ec.pem");
    }

    public Path tls(InstitutionCode code) {
        return directory.resolve("tls/" + code + ".p12");
    }

    public Path tlsCertificate(InstitutionCode code) {
        return directory.resolve("tls/" + code + ".pem");
    }

    /** A key whose certificate is wrong in one way; the alias is the flaw's label. */
    public Path brokenKey(Flaw flaw) {
        return directory.resolve("broken/" + flaw.label() + ".p12");
    }

    public Path brokenCertificate(Flaw flaw) {
        return directory.resolve("broken/" + flaw.label() + ".pem");
    }

    /** The alias of an institution's key in each of its key stores. */
    public static String alias(InstitutionCode code) {
        return code.value().toLowerCase(Locale.ROOT);
    }
}
