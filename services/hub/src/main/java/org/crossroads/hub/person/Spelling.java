package org.crossroads.hub.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings spellings of one name together: first those that are the same by rule, then those that are by custom. */
public final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern TWICE = Pattern.compile("(.)\\1");
    private static final Pattern WRITTEN_APART =
            Pattern.compile("^(van|von|vande|vanden|vander|de|den|der|du|le|la|les|ten|"
                    + "ter|te|op|in|el|al|da|di|'t|d'|t'|l')(\\s+|(?<='))(?=\\p{L})");
    private static final Pattern WRITTEN_TOGETHER = Pattern.compile("^van(den|der|de)?(?=\\p{L}{3})");

    private Spelling() {}

    /** Without case, accents, hyphens, apostrophes and blanks: what the contract lets count as the same. */
    public static String plain(String name) {
        return NO_LETTERS.matcher(withoutAccents(name)).replaceAll("");
    }

    /** What is left without the particles in front: {@code Van den Broecke} and {@code Vandenbroecke} leave the same. */
    public static String stem(String name) {
        String rest = withoutAccents(name).strip();
        String shorter = WRITTEN_APART.matcher(rest).replaceFirst("");
        while (!shorter.equals(rest)) {
            rest = shorter;
            shorter = WRITTEN_APART.matcher(rest).replaceFirst("");
        }
        return WRITTEN_TOGETHER.matcher(plain(rest)).replaceFirst("");
    }

    /** Old and new Belgian spellings of a plain name as one: ij and y, ckx and ks, gh and g, ae and aa, dt and t. */
    public static String modern(String plain) {
        String modern = plain.replace("ij", "y")
                .replace("ckx", "ks")
                .replace("cx", "ks")
                .replace("x", "ks")
                .replace("cq", "k")
                .replace("ck", "k")
                .replace("gh", "g")
                .replace("ph", "f")
                .replace("bv", "v")
                .replace("ae", "aa")
                .replace("uy", "ui");
        modern = modern.startsWith("th") ? "t" + modern.substring(2) : modern;
        modern = modern.endsWith("dt") ? modern.substring(0, modern.length() - 2) + "t" : modern;
        return TWICE.matcher(modern).replaceAll("$1");
    }

    private static String withoutAccents(String name) {
        String lower = name.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ø", "o");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }
}
