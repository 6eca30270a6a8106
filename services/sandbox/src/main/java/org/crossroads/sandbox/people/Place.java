package org.crossroads.sandbox.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crossroads.sandbox.people.Person.Address;

/**
 * A Belgian municipality in which synthetic people live.
 *
 * @param language in which most of its people have their names: nl, fr or de
 */
record Place(String nisCode, String postalCode, String name, String language) {

    static final List<Place> ALL = Table.read("municipalities.csv").stream()
            .map(row -> new Place(row.get(0), row.get(1), row.get(2), row.get(3)))
            .toList();

    static Place named(String name) {
        return ALL.stream()
                .filter(place -> place.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such municipality in the sandbox: " + name));
    }

    /** @param choice any number; the same one gives the same street */
    Address address(int choice, String houseNumber, LocalDate since) {
        List<String> streets = switch (language) {
            case "nl" -> List.of("Kerkstraat", "Stationsstraat", "Zandbakstraat", "Molenweg", "Nieuwstraat");
            case "de" -> List.of("Kirchstraße", "Bahnhofstraße", "Am Sandkasten", "Mühlenweg", "Neustraße");
            default -> List.of("Rue de l'Église", "Rue de la Gare", "Rue du Bac à Sable", "Rue du Moulin", "Rue Neuve");
        };
        return new Address(
                streets.get(Math.floorMod(choice, streets.size())),
                houseNumber,
                Optional.empty(),
                postalCode,
                name,
                Optional.of(nisCode),
                "BE",
                since);
    }
}
