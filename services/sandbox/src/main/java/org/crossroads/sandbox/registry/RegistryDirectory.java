package org.crossroads.sandbox.registry;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.collection.Charge;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.sandbox.pki.DevPki;
import org.crossroads.sandbox.pki.PkiFiles;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Writes the files from which a hub fills its registry: five tables as YAML, the person repertory as CSV. */
public final class RegistryDirectory {

    private final RegistryContents network;
    private final PkiFiles pki;

    /** @param pki where the certificates of the members lie; the registry refers to them by relative paths */
    public RegistryDirectory(RegistryContents network, PkiFiles pki) {
        this.network = network;
        this.pki = pki;
    }

    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        writeYaml(
                directory.resolve("institutions.yaml"),
                "Who is in the network; certificates are paths relative to this file, the first that is valid is encrypted for.",
                network.members().stream()
                        .map(member -> institution(member, directory))
                        .toList());
        writeYaml(
                directory.resolve("admissions.yaml"),
                "Which bodies outside social security are in the network, for which missions, and how that was decided.",
                network.admissions().stream().map(AdmissionEntry::of).toList());
        writeYaml(
                directory.resolve("availability.yaml"),
                "Which data exist where, for people known there in one of these qualities; none: everybody.",
                network.availability().stream()
                        .map(RegistryDirectory::availability)
                        .toList());
        writeYaml(
                directory.resolve("authorisations.yaml"),
                "Who may ask what, on which ground, knowing the person in which quality. What is not here is denied.",
                network.rules().stream().map(RegistryDirectory::rule).toList());
        writeYaml(
                directory.resolve("officers.yaml"),
                "Who may change the authorisations; two different ones for each change.",
                network.officers().stream()
                        .map(officer -> officer(officer, directory))
                        .toList());
        writeYaml(
                directory.resolve("registers.yaml"),
                "Whom the Crossroads registers have at the start: people with a BIS number, or no longer kept up in the National Register.",
                network.registers().stream().map(RegisterPeopleFile::row).toList());
        writeYaml(
                directory.resolve("distribution.yaml"),
                "Who is charged with storing which data, and in which quality it then has a file on the person.",
                network.distribution().stream().map(RegistryDirectory::charge).toList());
        writeInscriptions(directory.resolve("inscriptions.csv"));
        writeReplacements(directory.resolve("replacements.csv"));
    }

    private Map<String, Object> institution(Member member, Path directory) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("code", member.code().value());
        entry.put("kind", member.kindLabel());
        entry.put("cbe", member.cbeNumber().digits());
        entry.put("number", member.number().toString());
        entry.put("names", new TreeMap<>(member.names()));
        entry.put("language", member.language());
        member.endpoint().ifPresent(endpoint -> entry.put("endpoint", endpoint.toString()));
        entry.put("profile", member.profile().label());
        entry.put("status", member.statusLabel());
        entry.put(
                "certificates",
                certificates(member).map(file -> relative(directory, file)).toList());
        member.secondaryNetwork().ifPresent(code -> entry.put("secondaryNetwork", code.value()));
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("name", member.contact().name());
        member.contact().email().ifPresent(email -> contact.put("email", email));
        entry.put("contact", contact);
        return entry;
    }

    private Stream<Path> certificates(Member member) {
        Stream<Path> own = member.flaw()
                .map(flaw -> Stream.of(pki.brokenCertificate(flaw)))
                .orElseGet(() -> Stream.of(pki.certificate(member.code()), pki.ecCertificate(member.code())));
        boolean bank = member.code().equals(SandboxNetwork.HUB);
        // Last: what is sent to the Bank is for the Bank's own key.
        return bank
                ? Stream.concat(own, network.officers().stream().map(officer -> pki.officerCertificate(officer.id())))
                : own;
    }

    private Map<String, Object> officer(DevPki.Person officer, Path directory) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", officer.name());
        entry.put("certificate", relative(directory, pki.officerCertificate(officer.id())));
        return entry;
    }

    private static String relative(Path directory, Path file) {
        return directory
                .toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }

    private static Map<String, Object> availability(Availability row) {
        Map<String, Object> entry = operation(row.operation());
        entry.put("block", row.block().name());
        entry.put("supplier", row.supplier().value());
        entry.put("qualities", sorted(row.qualities()));
        period(row.period(), entry);
        row.endpoint().ifPresent(endpoint -> entry.put("endpoint", endpoint.toString()));
        return entry;
    }

    private static Map<String, Object> charge(Charge charge) {
        Map<String, Object> entry = operation(charge.operation());
        entry.put("block", charge.block().name());
        entry.put("institution", charge.institution().value());
        charge.quality().ifPresent(quality -> entry.put("quality", quality.toString()));
        period(charge.period(), entry);
        return entry;
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", rule.id());
        entry.put("recipient", rule.recipient().toString());
        entry.putAll(operation(rule.operation()));
        entry.put("legalContexts", sorted(rule.conditions().legalContexts()));
        entry.put("qualities", sorted(rule.conditions().qualities()));
        entry.put("applications", sorted(rule.conditions().applications()));
        entry.put("roles", sorted(rule.conditions().roles()));
        entry.put("userRequired", rule.conditions().userRequired());
        rule.conditions().historyMonths().ifPresent(months -> entry.put("historyMonths", months));
        entry.put("blocks", sorted(rule.discloses().blocks()));
        entry.put("supplierQualities", sorted(rule.discloses().supplierQualities()));
        entry.put("disclosesMembership", rule.discloses().membership());
        period(rule.validity(), entry);
        entry.put("deliberation", rule.basis().deliberation());
        rule.basis().purpose().ifPresent(purpose -> entry.put("purpose", purpose.value()));
        return entry;
    }

    private static Map<String, Object> operation(Operation operation) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("service", operation.service());
        entry.put("operation", operation.name());
        entry.put("version", operation.version());
        return entry;
    }

    private static void period(Period period, Map<String, Object> entry) {
        entry.put("from", period.begin().toString());
        period.end().ifPresent(end -> entry.put("until", end.toString()));
    }

    private static List<String> sorted(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }

    private void writeInscriptions(Path file) throws IOException {
        try (BufferedWriter csv = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            csv.write("ssin;institution;quality;phase;begin;end\n");
            for (Inscription inscription : network.inscriptions()) {
                csv.write(line(inscription));
            }
            for (RegisterPeople.Registered registered : network.registers()) {
                for (Inscription inscription : registered.inscriptions()) {
                    csv.write(line(inscription));
                }
            }
        }
    }

    private static String line(Inscription inscription) {
        return String.join(
                        ";",
                        inscription.ssin().digits(),
                        inscription.institution().value(),
                        inscription.quality().toString(),
                        inscription.phase().name().toLowerCase(Locale.ROOT),
                        inscription.period().begin().toString(),
                        inscription.period().end().map(Object::toString).orElse(""))
                + "\n";
    }

    private void writeReplacements(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of("old;new"));
        for (Map.Entry<Ssin, Ssin> pair : network.replacements().entrySet()) {
            lines.add(pair.getKey().digits() + ";" + pair.getValue().digits());
        }
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    private static void writeYaml(Path file, String comment, List<Map<String, Object>> entries) throws IOException {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setDereferenceAliases(true);
        String yaml = new Yaml(new Style(options), options).dump(entries);
        Files.writeString(file, "# " + comment + "\n" + yaml, StandardCharsets.UTF_8);
    }

    /** Writes short lists on one line, and quotes texts that begin with a digit: not all readers take those for texts. */
    private static final class Style extends Representer {
        Style(DumperOptions options) {
            super(options);
            representers.put(String.class, text -> representScalar(Tag.STR, text.toString(), quotes(text.toString())));
        }

        private static ScalarStyle quotes(String text) {
            boolean startsAsNumber = !text.isEmpty() && Character.isDigit(text.charAt(0));
            return startsAsNumber ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.PLAIN;
        }

        @Override
        protected Node representSequence(Tag tag, Iterable<?> sequence, FlowStyle style) {
            boolean texts = StreamSupport.stream(sequence.spliterator(), false).allMatch(String.class::isInstance);
            return super.representSequence(tag, sequence, texts ? FlowStyle.FLOW : style);
        }
    }
}
