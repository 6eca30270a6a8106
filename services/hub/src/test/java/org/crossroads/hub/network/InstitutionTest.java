package org.crossroads.hub.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.hub.network.Institution.Kind;
import org.crossroads.hub.network.Institution.Status;
import org.junit.jupiter.api.Test;

class InstitutionTest {

    /** 2026-01-01 to 2026-06-30. */
    private static final X509Certificate OLD = certificate("""
            MIICnjCCAYYCAQEwDQYJKoZIhvcNAQELBQAwFTETMBEGA1UEAwwKUlZBICh0ZXN0
            KTAeFw0yNjAxMDEwMDAwMDBaFw0yNjA2MzAyMzU5NTlaMBUxEzARBgNVBAMMClJW
            QSAodGVzdCkwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQC8AaecyLkm
            46meYHIXCKflO/2BZlk00Urjr+S1ZwZCD+KyN/CnOl4If2pJlD8jRkxNdQ6BfXqj
            kxOHhgtxAk7YVGDP/027yDmiW3vnohZmk4V6NeZUJUAqVW9d67lAD6dC57DxjJew
            h4Am/9EDheWt6RWmNGkwY8YaeF5uyaNjyogHyOuIL+fQQyuK/1UKaPHF7q4VCwJa
            gJRG04AutdL+0eAC1toLqxXLe6KcB1oIVemtVVGNnkR7QB7HLJaxubD97kRF5gn0
            /RbW5TDNA72uNoUiEq+jfIO7MRTw45jUPoQOTYl9JIbc/noSr4/etbNxTvyAzSH/
            dWl94GFAT2VXAgMBAAEwDQYJKoZIhvcNAQELBQADggEBAGGAACXvjV9OuUNC9Qsr
            EPStuceH7YCwAvu/Ogqf9508aTSSNHX5o6YyfndO9M81+S5vWmR1967iRfpx0faY
            7b/91zamYSvCMatO6h3nxGUe+yK+579YBL89NIuLjxQnpLIixVUeQcofDVBeZtWY
            nOVBD42dHCrbNYpOlcehqLYoyYtCRYHmPTFdylgGgfKcm1xXPrDdHuwQdECwIwRo
            4u60y+zCl3aF/Man4aXqIKsdcgNkQ2zplbUo/Tg9kbX8Jb5DrygwGAitlLwcgmKQ
            hPjOT/r35WUBhLMcQNXybd95zaasDUVst5gXxx3idW3CYuMbhEbqwZeRrSFwGwxa
            jGY=""");
    /** 2026-06-01 to 2027-12-31. */
    private static final X509Certificate NEW = certificate("""
            MIICnjCCAYYCAQEwDQYJKoZIhvcNAQELBQAwFTETMBEGA1UEAwwKUlZBICh0ZXN0
            KTAeFw0yNjA2MDEwMDAwMDBaFw0yNzEyMzEyMzU5NTlaMBUxEzARBgNVBAMMClJW
            QSAodGVzdCkwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQDcWIaQaqU5
            76tnLmJ5SHatQJIKg4nKunBHmKFvtn+cOl8joai2PU9Lv3rL26rEAkXzNPiJZIro
            zPvAiBaz9qrBE/z8OPbh2HORpmwuFuAaZM0v1AsrVZyRqBbmuUqgACxiq6hN9R50
            ToVuUbwTC/DBpXHOSzjxXCYTQnxOPc5M0X92wC+CjouFhNrBZxEyq1QJi2XF8zuC
            Dgw0jn9VThV1VS+UUooNS43DCXL+mOiVQwFDrd6nWnuf7zornhZlfd58X7fgw3Cg
            mL4BlVoykudJyG2jhfUpRZFyYkdFUkIknTDo9jK66iByEAZnwtGt8zePgjC4Zc/d
            W3djliAHlau9AgMBAAEwDQYJKoZIhvcNAQELBQADggEBACkDj0yDazH01hMHgS3U
            IM6cawSj/2fnT6sNP2rZQ2UoXw1SlWXy+6KoMWy/7tEQ0G7yIcxh3ireis/u1R+F
            saH3M7qbu5MyG2oylHs5lc/6Y/7b92cVB5DEC2OalQBTX6TC98Zh590QALnnLxdq
            SdL7VkT1ghwjwBshQJG+27Pys7rANTeu/T/iwSCQVqjF6wAUNHWGsnBgvSuIthF0
            PRiqdIPQJ35lQqi0ksxS/WeE73slcv0xO0IHLWCnDCEBJduLpQAliOqz56AoWGes
            P3xPG6GPqC+RzPjLjC9uxVd2kyeAmPmDWLLS8kOiT7+nmMELo5weFztiPMlXtA4o
            P+c=""");
    /** 2026-01-01 to 2027-12-31, with a key that signs only. */
    private static final X509Certificate ELLIPTIC = certificate("""
            MIIBEDCBuAIBATAKBggqhkjOPQQDAjAVMRMwEQYDVQQDDApSVkEgKHRlc3QpMB4X
            DTI2MDEwMTAwMDAwMFoXDTI3MTIzMTIzNTk1OVowFTETMBEGA1UEAwwKUlZBICh0
            ZXN0KTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABASkI/H5l9ySHCeHQWTBfyjl
            jVVDIuuxAxExcJ5lC4Ov3VWchrnYCt3ZoDKlb2Av8u5Azgv4j+4y01FXrgbw5fkw
            CgYIKoZIzj0EAwIDRwAwRAIgBW5c/Zyk1ZRbJQquEl2gjtJvP5J9rcpCnpDxlFyX
            flgCIAQATr7AfCj+49gX7Fm0SHahuIMBQF1cuopnV7rvXe7A""");

    @Test
    void ofTwoCertificatesThatOverlapTheFirstIsEncryptedForUntilItExpires() {
        Institution rotating = with(OLD, NEW);

        assertThat(rotating.encryptFor(Instant.parse("2026-03-01T00:00:00Z"))).contains(OLD);
        assertThat(rotating.encryptFor(Instant.parse("2026-06-15T00:00:00Z"))).contains(OLD);
        assertThat(rotating.encryptFor(Instant.parse("2026-07-01T00:00:00Z"))).contains(NEW);
    }

    @Test
    void aCertificateThatIsNotYetValidIsNotEncryptedFor() {
        Institution early = with(NEW, OLD);

        assertThat(early.encryptFor(Instant.parse("2026-03-01T00:00:00Z"))).contains(OLD);
        assertThat(early.encryptFor(Instant.parse("2026-06-15T00:00:00Z"))).contains(NEW);
    }

    @Test
    void nothingIsEncryptedForWhenNoCertificateIsValidOrCanBe() {
        assertThat(with(OLD, NEW).encryptFor(Instant.parse("2029-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(with(ELLIPTIC, OLD).encryptFor(Instant.parse("2026-03-01T00:00:00Z")))
                .contains(OLD);
        assertThat(with(ELLIPTIC).encryptFor(Instant.parse("2026-03-01T00:00:00Z")))
                .isEmpty();
        assertThat(with().encryptFor(Instant.parse("2026-03-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void onlyACooperatingInstitutionIsInASecondaryNetwork() {
        NetworkCode funds = new NetworkCode("holiday-funds");

        assertThat(institution(Kind.COOPERATING, Optional.of(funds)).secondaryNetwork())
                .contains(funds);
        assertThatIllegalArgumentException().isThrownBy(() -> institution(Kind.PRIMARY, Optional.of(funds)));
    }

    @Test
    void aContactCanBeReached() {
        assertThat(new Contact("Helpdesk", Optional.of("help@rva.example"), Optional.of("+32 2 515 41 11")))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contact("Helpdesk", Optional.empty(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contact(" ", Optional.empty(), Optional.of("02 515 41 11")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contact("Helpdesk", Optional.of("help at rva"), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contact("Helpdesk", Optional.empty(), Optional.of("soon")));
    }

    private static Institution with(X509Certificate... certificates) {
        return institution(Kind.PRIMARY, Optional.empty(), certificates);
    }

    private static Institution institution(Kind kind, Optional<NetworkCode> network, X509Certificate... certificates) {
        return new Institution(
                new InstitutionCode("RVA"),
                kind,
                new CbeNumber("0403019261"),
                new NetworkNumber(18, 0),
                Map.of("nl", "RVA"),
                "nl",
                Optional.empty(),
                SecurityProfile.SIGN_ENCRYPT_GCM,
                Status.ACTIVE,
                List.of(certificates),
                network,
                Optional.empty());
    }

    private static X509Certificate certificate(String base64) {
        String pem = "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException e) {
            throw new IllegalStateException("the test's own certificate", e);
        }
    }
}
