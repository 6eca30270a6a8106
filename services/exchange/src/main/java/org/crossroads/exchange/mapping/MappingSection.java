package org.crossroads.exchange.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.exchange.schema.ElementShape;
import org.jspecify.annotations.Nullable;

/**
 * A section of an operation's mapping, over the same section of its service, over the standard one: the nearest that says
 * something counts. What the operation states must exist in the contract; what the others state counts where it exists.
 */
final class MappingSection {

    private final DescriptorFields own;
    private final DescriptorFields shared;
    private final DescriptorFields standard;
    private final ElementShape shape;
    /** Paths of the service's own mapping that this contract has, for the check that none is in no contract at all. */
    private final Set<String> found;
    /** All paths of the service's own mapping. */
    private final Set<String> stated;

    MappingSection(
            DescriptorFields own,
            DescriptorFields shared,
            DescriptorFields standard,
            ElementShape shape,
            Set<String> found,
            Set<String> stated) {
        this.own = own;
        this.shared = shared;
        this.standard = standard;
        this.shape = shape;
        this.found = found;
        this.stated = stated;
    }

    ElementShape shape() {
        return shape;
    }

    MappingSection section(String name) {
        return new MappingSection(
                own.section(name), shared.section(name), standard.section(name), shape, found, stated);
    }

    /** A section whose paths are below the element at a path. */
    private MappingSection below(String path) {
        ElementShape there = shape.at(path).orElse(shape);
        return new MappingSection(own, shared, standard, there, found, stated);
    }

    /** A path that the contract has; empty when nobody states one, or the nearest states none. */
    Optional<String> path(String name) {
        boolean serviceWide = shared.states(name);
        if (own.states(name)) {
            Optional<String> stated = own.maybe(name);
            stated.ifPresent(path -> mustExist(name, path));
            return stated;
        }
        return serviceWide
                ? shared.maybe(name).filter(this::exists)
                : standard.maybe(name).filter(shape::has);
    }

    /** A path that is left out where it is below something that the operation does not have. */
    private boolean exists(String path) {
        stated.add(path);
        boolean there = path.equals(".") || shape.has(path);
        if (there) {
            found.add(path);
        }
        return there;
    }

    private void mustExist(String name, String path) {
        if (!path.equals(".") && !shape.has(path)) {
            throw own.wrong(name, "is " + path + ", which the contract does not have in " + shape);
        }
    }

    List<String> paths(String name) {
        boolean serviceWide = shared.states(name);
        if (own.states(name)) {
            List<String> stated = own.list(name);
            stated.forEach(path -> mustExist(name, path));
            return stated;
        }
        return (serviceWide ? shared : standard)
                .list(name).stream()
                        .filter(path -> serviceWide ? exists(path) : shape.has(path))
                        .toList();
    }

    /** Texts by names of the descriptor's own; the nearest level that has the section counts whole. */
    Map<String, String> texts(String name) {
        return nearest(name).texts(name);
    }

    /** Paths that the contract has, by names of the descriptor's own. */
    Map<String, String> pathsByName(String name) {
        Map<String, String> kept = new LinkedHashMap<>();
        boolean strict = own.states(name);
        nearest(name).texts(name).forEach((key, path) -> {
            if (strict) {
                mustExist(name + "." + key, path);
            }
            if (strict || exists(path)) {
                kept.put(key, path);
            }
        });
        return kept;
    }

    /** How the contract says an outcome. */
    StatusWords words() {
        return StatusWords.read(own, shared);
    }

    /**
     * Texts by paths that the contract has.
     *
     * @param valuesIn the message in which the values are paths too; none when they are texts
     */
    Map<String, String> byPath(String name, @Nullable ElementShape valuesIn) {
        Map<String, String> kept = new LinkedHashMap<>();
        boolean strict = own.states(name);
        boolean serviceWide = !strict && shared.states(name);
        nearest(name).texts(name).forEach((path, value) -> {
            boolean keyExists = serviceWide ? exists(path) : shape.has(path);
            boolean valueExists = valuesIn == null || valuesIn.has(value);
            if (keyExists && valueExists) {
                kept.put(path, value);
            } else if (strict) {
                throw own.wrong(
                        name + "." + path,
                        keyExists
                                ? "comes from " + value + ", which the contract does not have in " + valuesIn
                                : "is a path that the contract does not have in " + shape);
            }
        });
        return kept;
    }

    private DescriptorFields nearest(String name) {
        boolean serviceWide = shared.states(name);
        return own.states(name) ? own : serviceWide ? shared : standard;
    }

    /** A repeated element and what stands in it, by name; empty when the contract has no such element. */
    Optional<Rows> rows(String name, List<String> columns) {
        MappingSection section = section(name);
        return section.path("each").map(each -> {
            MappingSection inside = section.below(each);
            Map<String, String> paths = new LinkedHashMap<>();
            for (String column : columns) {
                inside.path(column).ifPresent(path -> paths.put(column, path));
            }
            return new Rows(each, paths);
        });
    }

    RuntimeException wrong(String name, String why) {
        return own.wrong(name, why);
    }
}
