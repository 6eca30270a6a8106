package org.crossroads.webapp.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.pki.PkiFiles;
import org.crossroads.webapp.it.HubUnderTest;
import org.junit.jupiter.api.Test;

/** What partners' tools make of the contracts as the hub serves them: it compiles, and it can talk to the hub. */
class GeneratedClientsIT {

    private static final List<String> SERVICES = List.of(
            "testconnection",
            "authorisation",
            "authorisationtable",
            "identification",
            "repertory",
            "career",
            "collection");
    private static final Path WORK = Path.of("target/it/generated").toAbsolutePath();
    private static final Duration AT_MOST = Duration.ofMinutes(2);

    private final HubUnderTest hub = HubUnderTest.shared();

    @Test
    void whatWsdl2javaOfCxfMakesCompilesAndIsAnswered() throws Exception {
        String tool = classPath(jar -> !jar.contains("/com/sun/xml/ws/"));
        Path sources = generate("cxf", tool, "org.crossroads.webapp.deploy.Wsdl2javaRuns");
        Path caller = Files.createDirectories(sources.resolve("partner")).resolve("CareerCall.java");
        try (InputStream text = GeneratedClientsIT.class.getResourceAsStream("CareerCall.java.txt")) {
            Files.copy(text, caller, StandardCopyOption.REPLACE_EXISTING);
        }
        Path classes = compile(sources, tool);
        assertThat(call(classes, tool)).contains("answered DATA_FOUND MSG00000").contains("employments 1");
    }

    @Test
    void whatWsimportOfMetroMakesCompiles() throws Exception {
        String tool = classPath(jar -> !jar.contains("/org/apache/cxf/"));
        Path classes = compile(generate("metro", tool, "org.crossroads.webapp.deploy.WsimportRuns"), tool);
        try (var files = Files.walk(classes)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains(
                            "AuthorisationService.class",
                            "AuthorisationTableService.class",
                            "CareerService.class",
                            "CollectionService.class",
                            "IdentificationService.class",
                            "RepertoryService.class",
                            "TestConnectionService.class",
                            "ConsultCareerRequestType.class");
        }
    }

    /** The tool in a virtual machine of its own, that trusts the network's authorities and no others. */
    private Path generate(String name, String classPath, String main) throws IOException, InterruptedException {
        Path target = WORK.resolve(name + "/sources");
        TemporaryTree.delete(WORK.resolve(name));
        Files.createDirectories(target);
        List<String> arguments = new ArrayList<>(trust());
        arguments.addAll(List.of("-cp", Path.of("target/test-classes").toAbsolutePath() + ":" + classPath, main));
        arguments.add(target.toString());
        SERVICES.forEach(
                service -> arguments.add(hub.url("/ws/" + service + "/v1?wsdl").toString()));
        try (Forked tool = Forked.java(WORK.resolve(name + "/tool.log"), Map.of(), arguments)) {
            int exit = tool.exit(AT_MOST);
            assertThat(exit).as(tool.written()).isZero();
        }
        return target;
    }

    private static Path compile(Path sources, String classPath) throws IOException {
        Path classes = Files.createDirectories(sources.resolveSibling("classes"));
        List<Path> files = TemporaryTree.files(sources).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
        assertThat(files).hasSizeGreaterThan(40);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            complaints,
                            manager,
                            null,
                            List.of("-proc:none", "-nowarn", "-cp", classPath, "-d", classes.toString()),
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(compiled).as(complaints.toString()).isTrue();
        }
        return classes;
    }

    private String call(Path classes, String classPath) throws IOException, InterruptedException {
        PkiFiles pki = hub.home().pki();
        List<String> arguments = new ArrayList<>(trust());
        arguments.addAll(List.of(
                "-cp",
                classes + ":" + classPath,
                "partner.CareerCall",
                hub.url("/ws/career/v1").toString(),
                pki.key(new InstitutionCode("RVA")).toString(),
                PkiFiles.alias(new InstitutionCode("RVA")),
                pki.trustStore().toString(),
                pki.hubCertificate().toString(),
                String.valueOf(pki.readPassword()),
                hub.network()
                        .member(new InstitutionCode("RVA"))
                        .orElseThrow()
                        .cbeNumber()
                        .digits()));
        try (Forked partner = Forked.java(classes.resolveSibling("call.log"), Map.of(), arguments)) {
            int exit = partner.exit(AT_MOST);
            assertThat(exit).as(partner.written()).isZero();
            return partner.written();
        }
    }

    private List<String> trust() throws IOException {
        PkiFiles pki = hub.home().pki();
        return List.of(
                "-Djavax.net.ssl.trustStore=" + pki.trustStore(),
                "-Djavax.net.ssl.trustStoreType=PKCS12",
                "-Djavax.net.ssl.trustStorePassword=" + String.valueOf(pki.readPassword()));
    }

    /** Those of the build's jars that the tool needs; ours, and those of the other tool, are not among them. */
    private static String classPath(Predicate<String> wanted) throws IOException {
        String all = Files.readString(Path.of("target/generators-classpath.txt"));
        return Arrays.stream(all.strip().split(File.pathSeparator))
                .filter(jar -> !jar.contains("crossroads-"))
                .filter(wanted)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
