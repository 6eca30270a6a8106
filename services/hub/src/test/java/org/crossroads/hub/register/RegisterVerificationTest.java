package org.crossroads.hub.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.hub.fixtures.Star.TODAY;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.fixtures.InMemoryCrossroadsRegisters;
import org.crossroads.hub.fixtures.InMemoryPersonRepertory;
import org.crossroads.hub.fixtures.Residents;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.integration.IdentityProof;
import org.crossroads.hub.integration.IdentityProof.Item;
import org.crossroads.hub.integration.IdentityVerification.Finding;
import org.crossroads.hub.integration.IdentityVerification.Finding.Compared;
import org.crossroads.hub.integration.IdentityVerification.Finding.NotCompared;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.person.Gender;
import org.crossroads.hub.person.Identity;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.hub.person.PersonData;
import org.junit.jupiter.api.Test;

class RegisterVerificationTest {

    private static final InstitutionCode KSZ = new InstitutionCode("KSZ");
    private static final Ssin BIS = new Ssin("79423101142");
    private static final Identity YOUSSEF =
            new Identity("Haddad", List.of("Youssef"), Gender.MALE, new IncompleteDate(1979, 2, 0));

    private final Residents residents = new Residents();
    private final InMemoryPersonRepertory repertory = new InMemoryPersonRepertory();
    private final InMemoryCrossroadsRegisters registers =
            new InMemoryCrossroadsRegisters(repertory, Numbering.NEVER_ISSUED).with(BIS, PersonData.of(YOUSSEF));
    private final RegisterVerification verification = new RegisterVerification(
            residents,
            registers,
            KSZ,
            () -> "en",
            Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));

    @Test
    void aBisNumberIsVerifiedByTheBanksOwnRegisterAndByNoOther() {
        Finding finding = verification.verify(
                BIS,
                proof(Map.of(
                        Item.LAST_NAME,
                        "HADDAD",
                        Item.FIRST_NAME,
                        "Karim",
                        Item.BIRTH_DATE,
                        "1979-02-17",
                        Item.GENDER,
                        "MALE")));

        assertThat(finding).isInstanceOfSatisfying(Compared.class, compared -> {
            assertThat(compared.matching()).containsExactlyInAnyOrder(Item.LAST_NAME, Item.BIRTH_DATE, Item.GENDER);
            assertThat(compared.sources()).singleElement().satisfies(source -> {
                assertThat(source.institution()).isEqualTo(KSZ);
                assertThat(source.code()).isEqualTo("MSG00000");
            });
        });
        assertThat(residents.verified()).isEmpty();
    }

    @Test
    void aBisNumberThatNobodyHasOrThatWasCancelledIsUnknown() {
        assertThat(status(new Ssin("98472899765"))).isEqualTo(Status.of(StatusCode.SSIN_UNKNOWN));

        registers.cancel(BIS, "an error", new Author(KSZ, new UUID(0, 0)));
        assertThat(status(BIS)).isEqualTo(Status.of(StatusCode.SSIN_UNKNOWN));
    }

    @Test
    void ofABisNumberThatWasReplacedTheNewOneIsTold() {
        registers.replace(BIS, Star.PERSON, new Author(KSZ, new UUID(0, 0)));

        assertThat(status(BIS)).isEqualTo(Status.of(StatusCode.SSIN_REPLACED, "newSSIN", Star.PERSON.digits()));
    }

    @Test
    void anyOtherNumberIsVerifiedByTheNationalRegister() {
        residents.with(Star.PERSON, YOUSSEF);

        Finding finding = verification.verify(Star.PERSON, proof(Map.of(Item.LAST_NAME, "Haddad")));

        assertThat(finding)
                .isInstanceOfSatisfying(
                        Compared.class,
                        compared -> assertThat(compared.sources())
                                .singleElement()
                                .satisfies(source ->
                                        assertThat(source.institution()).isEqualTo(Star.NATIONAL_REGISTER.code())));
    }

    @Test
    void whoIsNoLongerKeptUpThereIsVerifiedByTheBank() {
        registers.with(Star.PERSON, PersonData.of(YOUSSEF));

        Finding finding = verification.verify(Star.PERSON, proof(Map.of(Item.LAST_NAME, "Haddad")));

        assertThat(finding).isInstanceOfSatisfying(Compared.class, compared -> {
            assertThat(compared.matching()).containsExactly(Item.LAST_NAME);
            assertThat(compared.sources()).hasSize(2);
        });
    }

    @Test
    void whoIsInNoRegisterIsUnknownAndASilentRegisterIsNoProof() {
        assertThat(status(Star.PERSON)).isEqualTo(Status.of(StatusCode.SSIN_UNKNOWN));

        residents.stopAnswering();
        registers.with(Star.PERSON, PersonData.of(YOUSSEF));
        assertThat(status(Star.PERSON)).isEqualTo(Status.of(StatusCode.INCOMPLETE_DATA));
    }

    private Status status(Ssin ssin) {
        Finding finding = verification.verify(ssin, proof(Map.of(Item.LAST_NAME, "Haddad")));
        assertThat(finding).isInstanceOf(NotCompared.class);
        return ((NotCompared) finding).status();
    }

    private static IdentityProof proof(Map<Item, String> items) {
        return new IdentityProof(items);
    }
}
