package org.crossroads.exchange.xml;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Puts an element around content that was serialised apart, so that its inherited prefixes resolve; copies none of it. */
final class FragmentWrapping {

    private FragmentWrapping() {}

    static InputStream wrap(byte[] content, Map<String, String> namespaces) {
        StringBuilder open = new StringBuilder("<fragment");
        namespaces.forEach((prefix, uri) -> open.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix)
                .append("=\"")
                .append(uri.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"))
                .append('"'));
        return new SequenceInputStream(Collections.enumeration(List.of(
                octets(open.append('>').toString()), new ByteArrayInputStream(content), octets("</fragment>"))));
    }

    private static InputStream octets(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
