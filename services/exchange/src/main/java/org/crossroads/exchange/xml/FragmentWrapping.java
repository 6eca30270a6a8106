package org.crossroads.exchange.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Puts an element around content that was serialised apart, so that its inherited prefixes resolve. */
final class FragmentWrapping {

    private FragmentWrapping() {}

    static byte[] wrap(byte[] content, Map<String, String> namespaces) {
        StringBuilder open = new StringBuilder("<fragment");
        namespaces.forEach((prefix, uri) -> open.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix)
                .append("=\"")
                .append(uri.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"))
                .append('"'));
        ByteArrayOutputStream wrapped = new ByteArrayOutputStream(content.length + open.length() + 16);
        wrapped.writeBytes(open.append('>').toString().getBytes(StandardCharsets.UTF_8));
        wrapped.writeBytes(content);
        wrapped.writeBytes("</fragment>".getBytes(StandardCharsets.UTF_8));
        return wrapped.toByteArray();
    }
}
