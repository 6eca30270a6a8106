package org.crossroads.exchange.schema;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.validation.Schema;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.GuardedReader;
import org.crossroads.exchange.xml.HostileXml;
import org.crossroads.exchange.xml.XmlLimits;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * One contract, read whole: its WSDL, the schemas inside it and every schema that these lead to. Nothing is fetched from
 * anywhere else.
 */
public final class SchemaSet {

    static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;
    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    /** Makes a path an absolute address, which no file system and no network knows. */
    static final String ROOT = "contract:///";

    /** Contracts are the operator's, not a stranger's; the limits only keep a mistake from taking all memory. */
    private static final XmlLimits LIMITS =
            new XmlLimits(32 * 1024 * 1024, 128, 1_000_000, 100_000, 20_000, 64, 4_000_000);

    private static final GuardedReader READER = new GuardedReader(LIMITS);

    /** A schema document, or one inside the WSDL; the namespace is that of what it declares, also when it is included. */
    record Loaded(String path, Element schema, String namespace) {}

    private final String wsdl;
    private final Element definitions;
    private final List<Loaded> loaded = new ArrayList<>();
    private final Set<String> files = new LinkedHashSet<>();
    private final Set<String> included = new LinkedHashSet<>();
    private final Map<QName, Declaration> declarations = new HashMap<>();
    private List<String> namespaces = List.of();
    private @Nullable Schema compiled;

    /** A named top-level component and the schema in which it stands. */
    record Declaration(Element element, Loaded in) {}

    private SchemaSet(String wsdl, Element definitions) {
        this.wsdl = wsdl;
        this.definitions = definitions;
    }

    /** Reads the WSDL and all that it leads to; what is missing, or is no contract, is said with its file. */
    public static SchemaSet read(ContractFiles files, String wsdl) {
        Element definitions = parse(files, wsdl, wsdl);
        if (!Elements.isNamed(definitions, WSDL, "definitions")) {
            throw new InvalidContract(wsdl, "is no WSDL 1.1: its root is " + definitions.getNodeName());
        }
        SchemaSet set = new SchemaSet(wsdl, definitions);
        set.load(files);
        set.loaded.forEach(set::index);
        set.namespaces = set.loaded.stream()
                .map(Loaded::namespace)
                .filter(namespace -> !namespace.isEmpty())
                .distinct()
                .toList();
        return set;
    }

    private void load(ContractFiles files) {
        Deque<Loaded> waiting = new ArrayDeque<>();
        int inline = 0;
        for (Element types : Elements.children(definitions)) {
            if (Elements.isNamed(types, WSDL, "import")) {
                throw new InvalidContract(
                        wsdl, "imports the WSDL " + types.getAttribute("location") + "; put both into one file");
            }
            if (Elements.isNamed(types, WSDL, "types")) {
                for (Element schema : Elements.children(types)) {
                    waiting.add(new Loaded(wsdl + "#" + ++inline, schema, schema.getAttribute("targetNamespace")));
                }
            }
        }
        Set<String> seen = new LinkedHashSet<>();
        while (!waiting.isEmpty()) {
            Loaded next = waiting.pop();
            if (!seen.add(next.path() + " " + next.namespace())) {
                continue;
            }
            loaded.add(next);
            for (Element reference : Elements.children(next.schema())) {
                if (refers(reference) && reference.hasAttribute("schemaLocation")) {
                    waiting.add(referred(files, next, reference));
                }
            }
        }
    }

    static boolean refers(Element element) {
        return Elements.isNamed(element, XSD, "import")
                || Elements.isNamed(element, XSD, "include")
                || Elements.isNamed(element, XSD, "redefine");
    }

    private Loaded referred(ContractFiles from, Loaded by, Element reference) {
        String path = resolve(by.path(), reference.getAttribute("schemaLocation"));
        Element schema = loaded.stream()
                .filter(known -> known.path().equals(path))
                .map(Loaded::schema)
                .findFirst()
                .orElseGet(() -> parse(from, path, by.path()));
        if (!Elements.isNamed(schema, XSD, "schema")) {
            throw new InvalidContract(path, "is no schema: its root is " + schema.getNodeName());
        }
        files.add(path);
        String own = schema.getAttribute("targetNamespace");
        boolean isInclude = !Elements.isNamed(reference, XSD, "import");
        if (isInclude) {
            included.add(path);
        }
        return new Loaded(path, schema, isInclude && own.isEmpty() ? by.namespace() : own);
    }

    /** The path to which a location in that file leads; one that leads out of the contract's directory is refused. */
    public static String resolve(String file, String location) {
        String base = file.replaceFirst("#.*", "");
        try {
            URI path = URI.create(ROOT + base).resolve(location.strip());
            String resolved = String.valueOf(path.getPath()).replaceFirst("^/+", "");
            boolean inside = "contract".equals(path.getScheme()) && !resolved.startsWith("..") && !resolved.isEmpty();
            if (inside && path.getQuery() == null && path.getFragment() == null) {
                return resolved;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new InvalidContract(base, "refers to " + location + ", which is no address", notAnAddress);
        }
        throw new InvalidContract(
                base, "refers to " + location + ", which lies outside of the contract: put a copy beside it");
    }

    private static Element parse(ContractFiles files, String path, String by) {
        String text = files.text(path)
                .orElseThrow(() -> new InvalidContract(
                        by, by.equals(path) ? "there is no such file" : "refers to " + path + ", which is not there"));
        try {
            return READER.read(text.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
        } catch (HostileXml e) {
            throw new InvalidContract(path, "cannot be read: " + e.getMessage(), e);
        }
    }

    private void index(Loaded in) {
        for (Element component : Elements.children(in.schema())) {
            if (component.hasAttribute("name")) {
                declarations.putIfAbsent(
                        key(component.getLocalName(), new QName(in.namespace(), component.getAttribute("name"))),
                        new Declaration(component, in));
            }
        }
    }

    private static QName key(String kind, QName name) {
        return new QName(name.getNamespaceURI(), kind + " " + name.getLocalPart());
    }

    /** A top-level component: {@code kind} is element, complexType, simpleType, group or attributeGroup. */
    Optional<Declaration> declaration(String kind, QName name) {
        return Optional.ofNullable(declarations.get(key(kind, name)));
    }

    /** A message's element, with everything that may stand in it. */
    public Optional<ElementShape> element(QName name) {
        return declaration("element", name).map(found -> ElementShape.global(this, name, found));
    }

    /** Of everything that messages may hold, in the order in which the contract leads to them. */
    public List<String> namespaces() {
        return namespaces;
    }

    /** The paths of the schema files, without the schemas inside the WSDL. */
    public Set<String> files() {
        return Set.copyOf(files);
    }

    /** The path of the WSDL. */
    public String wsdl() {
        return wsdl;
    }

    Element definitions() {
        return definitions;
    }

    /**
     * Against which messages are checked: one schema of all, whose parts refer to each other by their paths. It is made when it
     * is first asked for: a hub of many services is up before it has compiled those that nobody asks yet.
     */
    public synchronized Schema compiled() {
        Schema known = compiled;
        if (known == null) {
            known = compilation().ofAll();
            compiled = known;
        }
        return known;
    }

    /** A schema of all, with an element that no schema declares to stand by itself. */
    public Schema compile(QName element, QName type) {
        Declaration declared = declaration("complexType", type)
                .or(() -> declaration("simpleType", type))
                .orElseThrow(() -> new InvalidContract(wsdl, "has no type " + type));
        return compilation().with(element, type, declared.in());
    }

    private Compilation compilation() {
        return new Compilation(wsdl, loaded, included);
    }
}
