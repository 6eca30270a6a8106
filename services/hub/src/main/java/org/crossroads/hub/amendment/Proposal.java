package org.crossroads.hub.amendment;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossroads.hub.amendment.TableAmending.NotTaken;

/**
 * A table in the place of another, by the files in which they differ: a large table is not sent whole for one rule.
 *
 * @param base the table that it was made for
 * @param proposed the table that it makes, as its maker computed it
 * @param changed files that are new or say something else, whole
 * @param removed names of files that go
 */
public record Proposal(TableDigest base, TableDigest proposed, SortedMap<String, String> changed, Set<String> removed) {

    public Proposal {
        changed = Collections.unmodifiableSortedMap(new TreeMap<>(changed));
        removed = Set.copyOf(removed);
    }

    /** What makes the one table out of the other. */
    public static Proposal between(Map<String, String> active, Map<String, String> wanted) {
        SortedMap<String, String> changed = new TreeMap<>(wanted);
        changed.entrySet().removeAll(active.entrySet());
        SortedMap<String, String> removed = new TreeMap<>(active);
        removed.keySet().removeAll(wanted.keySet());
        return new Proposal(TableDigest.of(active), TableDigest.of(wanted), changed, removed.keySet());
    }

    /** The files of the whole new table. */
    SortedMap<String, String> appliedTo(Map<String, String> active) throws NotTaken {
        if (!base.equals(TableDigest.of(active))) {
            throw new NotTaken("the active table is another than " + base + "; make the proposal anew");
        }
        for (String name : removed) {
            if (!active.containsKey(name) || changed.containsKey(name)) {
                throw new NotTaken(name + " cannot be removed: it is not there, or changed as well");
            }
        }
        SortedMap<String, String> files = new TreeMap<>(active);
        files.putAll(changed);
        files.keySet().removeAll(removed);
        TableDigest made = TableDigest.of(files);
        if (!proposed.equals(made)) {
            throw new NotTaken("these files make " + made + ", not " + proposed);
        }
        return files;
    }
}
