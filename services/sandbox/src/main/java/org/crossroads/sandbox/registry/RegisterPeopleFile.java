package org.crossroads.sandbox.registry;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.crossroads.hub.person.Identity;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.hub.person.PersonData;
import org.crossroads.hub.person.PersonData.Address;

/** A person of the registers as {@code registers.yaml} has one. */
final class RegisterPeopleFile {

    private RegisterPeopleFile() {}

    static Map<String, Object> row(RegisterPeople.Registered registered) {
        PersonData person = registered.entry().person();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ssin", registered.entry().ssin().digits());
        row.put("from", registered.from().toString());
        registered.canceled().ifPresent(reason -> row.put("canceled", reason));
        identity(person.identity(), row);
        person.birthPlace().ifPresent(place -> {
            place.place().ifPresent(name -> row.put("birthPlace", name));
            row.put("birthCountry", place.country());
        });
        person.nationality().ifPresent(country -> row.put("nationality", country));
        person.civilState().ifPresent(state -> {
            row.put("civilState", written(state.code()));
            state.since().map(IncompleteDate::toString).ifPresent(day -> row.put("civilStateSince", day));
        });
        person.address().ifPresent(address -> address(address, row));
        person.decease().ifPresent(decease -> {
            row.put("deceaseDate", decease.date().toString());
            decease.place().ifPresent(place -> row.put("deceasePlace", place));
        });
        return row;
    }

    private static void identity(Identity identity, Map<String, Object> row) {
        row.put("lastName", identity.lastName());
        row.put("firstNames", identity.firstNames());
        row.put("gender", written(identity.gender()));
        row.put("birthDate", identity.birthDate().toString());
    }

    private static void address(Address address, Map<String, Object> row) {
        row.put("street", address.street());
        row.put("houseNumber", address.houseNumber());
        address.box().ifPresent(box -> row.put("box", box));
        row.put("postalCode", address.postalCode());
        row.put("municipality", address.municipality());
        address.nisCode().ifPresent(code -> row.put("nisCode", code));
        row.put("country", address.country());
        address.since().map(IncompleteDate::toString).ifPresent(day -> row.put("addressSince", day));
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
