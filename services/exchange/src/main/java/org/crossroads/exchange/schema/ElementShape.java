package org.crossroads.exchange.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.crossroads.exchange.schema.SchemaSet.Declaration;
import org.crossroads.exchange.xml.Elements;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a contract says of one element: its name, whether it must stand there and how often, and which elements may stand in
 * it, in which order. What lies below is read when it is first asked for, so that a type may contain itself.
 *
 * <p>Paths are of local names below the element, {@code criteria/period/beginDate}; an attribute comes last, as {@code @name}.
 */
public final class ElementShape {

    private final SchemaSet set;
    private final QName name;
    private final Declaration declaration;
    private final boolean required;
    private final boolean repeats;
    private volatile @Nullable Map<String, Placed> children;

    /** A child and its place among its siblings. */
    private record Placed(int ordinal, ElementShape shape) {}

    private ElementShape(SchemaSet set, QName name, Declaration declaration, boolean required, boolean repeats) {
        this.set = set;
        this.name = name;
        this.declaration = declaration;
        this.required = required;
        this.repeats = repeats;
    }

    static ElementShape global(SchemaSet set, QName name, Declaration declaration) {
        return new ElementShape(set, name, declaration, true, false);
    }

    public QName name() {
        return name;
    }

    public String namespace() {
        return name.getNamespaceURI();
    }

    public String localName() {
        return name.getLocalPart();
    }

    /** Whether it stands wherever its parent does. */
    public boolean isRequired() {
        return required;
    }

    public boolean repeats() {
        return repeats;
    }

    /** In the order of the contract. */
    public List<ElementShape> children() {
        return placed().values().stream().map(Placed::shape).toList();
    }

    public Optional<ElementShape> child(String localName) {
        return Optional.ofNullable(placed().get(localName)).map(Placed::shape);
    }

    /** The element at a path; empty when the contract has none there. */
    public Optional<ElementShape> at(String path) {
        Optional<ElementShape> shape = Optional.of(this);
        for (String step : path.split("/")) {
            shape = shape.flatMap(parent -> parent.child(step));
        }
        return shape;
    }

    /** Whether there is such an element, or such an attribute of an element. */
    public boolean has(String path) {
        int attribute = path.indexOf('@');
        if (attribute < 0) {
            return at(path).isPresent();
        }
        Optional<ElementShape> owner = attribute == 0 ? Optional.of(this) : at(path.substring(0, attribute - 1));
        return owner.filter(shape -> shape.attributes().contains(path.substring(attribute + 1)))
                .isPresent();
    }

    /** Place among its siblings, from 0; none for an element that the contract does not have here. */
    public int ordinalOf(String localName) {
        Placed child = placed().get(localName);
        return child == null ? -1 : child.ordinal();
    }

    /** Its documentation in one line; of its type where it has none itself. */
    public String documentation() {
        String own = Particles.documentation(declaration.element());
        return own.isEmpty()
                ? type().map(type -> Particles.documentation(type.element())).orElse("")
                : own;
    }

    /** The name of its type; empty where the type has none. */
    public Optional<QName> typeName() {
        return declaration.element().hasAttribute("type")
                ? Optional.of(Particles.qualified(
                        declaration.in(),
                        declaration.element(),
                        declaration.element().getAttribute("type")))
                : Optional.empty();
    }

    /** The built-in type that its text is of in the end, {@code date} for example; empty where elements stand in it. */
    public Optional<String> textType() {
        return new SimpleText(set).builtIn(declaration);
    }

    /** The texts that it may have; none when the contract does not list them. */
    public Set<String> enumeration() {
        return new SimpleText(set).enumeration(declaration);
    }

    /** The most characters that its text may have; empty when the contract does not say. */
    public Optional<Integer> maxLength() {
        return new SimpleText(set).maxLength(declaration);
    }

    Set<String> attributes() {
        Set<String> names = new TreeSet<>();
        type().ifPresent(type -> new Particles(set).attributes(type, false, names));
        return names;
    }

    /** The attributes that it always has. */
    public Set<String> requiredAttributes() {
        Set<String> names = new TreeSet<>();
        type().ifPresent(type -> new Particles(set).attributes(type, true, names));
        return names;
    }

    /** Local names that two children of different namespaces share: a path could not tell them apart. */
    public Set<String> ambiguousChildren() {
        Set<String> twice = new TreeSet<>();
        Map<String, String> namespaces = new LinkedHashMap<>();
        for (Particles.Particle particle : particles()) {
            String before = namespaces.putIfAbsent(
                    particle.name().getLocalPart(), particle.name().getNamespaceURI());
            if (before != null && !before.equals(particle.name().getNamespaceURI())) {
                twice.add(particle.name().getLocalPart());
            }
        }
        return twice;
    }

    private Optional<Declaration> type() {
        return Particles.typeOf(set, declaration);
    }

    private List<Particles.Particle> particles() {
        return type().map(type -> new Particles(set).of(type)).orElse(List.of());
    }

    private Map<String, Placed> placed() {
        Map<String, Placed> known = children;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Particles.Particle particle : particles()) {
                known.putIfAbsent(
                        particle.name().getLocalPart(),
                        new Placed(
                                known.size(),
                                new ElementShape(
                                        set,
                                        particle.name(),
                                        particle.declaration(),
                                        particle.required(),
                                        particle.repeats())));
            }
            children = known;
        }
        return known;
    }

    // --------------------------------------------------------------------------------------- writing

    /** The element at that path below the one given, made where it is not there yet, each in the contract's place for it. */
    public Element place(Element root, String path) {
        Element at = root;
        ElementShape shape = this;
        for (String step : path.split("/")) {
            ElementShape next = shape.childAt(step);
            Element parent = at;
            ElementShape parentShape = shape;
            at = Elements.child(parent, step).orElseGet(() -> parentShape.insert(parent, next));
            shape = next;
        }
        return at;
    }

    /** One more element at that path; what it stands in is made where it is not there yet. */
    public Element add(Element root, String path) {
        int last = path.lastIndexOf('/');
        Element parent = last < 0 ? root : place(root, path.substring(0, last));
        ElementShape parentShape = last < 0 ? this : at(path.substring(0, last)).orElseThrow(() -> absent(path));
        return parentShape.insert(parent, parentShape.childAt(path.substring(last + 1)));
    }

    /** Writes a text at that path, into an element or an attribute. */
    public void put(Element root, String path, String text) {
        int attribute = path.indexOf('@');
        if (attribute < 0) {
            place(root, path).setTextContent(text);
        } else {
            Element owner = attribute == 0 ? root : place(root, path.substring(0, attribute - 1));
            owner.setAttributeNS(null, path.substring(attribute + 1), text);
        }
    }

    /** A copy of the element as a child of that one, in the contract's place for it. */
    public Element insertCopy(Element parent, Element original) {
        Element copy = Elements.appendCopy(parent, original);
        moveIntoPlace(parent, copy);
        return copy;
    }

    /** The element itself as a child of that one, in the contract's place for it; it leaves the tree that it stands in. */
    public Element insertMoved(Element parent, Element original) {
        Element moved = Elements.appendMoved(parent, original);
        moveIntoPlace(parent, moved);
        return moved;
    }

    private Element insert(Element parent, ElementShape child) {
        Element made = Elements.append(parent, child.namespace(), child.localName());
        moveIntoPlace(parent, made);
        return made;
    }

    /** It was appended; nearly always that is its place. */
    private void moveIntoPlace(Element parent, Element child) {
        int ordinal = ordinalOf(child.getLocalName());
        Node before = null;
        for (Node node = child.getPreviousSibling(); node != null; node = node.getPreviousSibling()) {
            if (node instanceof Element sibling) {
                if (ordinalOf(sibling.getLocalName()) <= ordinal) {
                    break;
                }
                before = sibling;
            }
        }
        if (before != null) {
            parent.insertBefore(child, before);
        }
    }

    private ElementShape childAt(String step) {
        Placed child = placed().get(step);
        if (child == null) {
            throw absent(step);
        }
        return child.shape();
    }

    private IllegalStateException absent(String path) {
        return new IllegalStateException("the contract has no " + path + " in " + localName());
    }

    @Override
    public String toString() {
        return name.getNamespaceURI().equals(XMLConstants.NULL_NS_URI) ? localName() : name.toString();
    }
}
