package org.crossroads.exchange.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ElementsTest {

    private static final String SOURCES = """
        <a:answer xmlns:a="urn:a" xmlns:b="urn:b"><a:result><b:x kind="b:y">1</b:x></a:result><a:more/></a:answer>\
        """;

    private final GuardedReader reader = new GuardedReader(XmlLimits.MESSAGE);

    @Test
    void whatIsMovedIsHereAndNoLongerThere() throws HostileXml {
        Document from = read(SOURCES);
        Document to = read("<r:reply xmlns:r=\"urn:r\"/>");

        Element moved = Elements.appendMoved(to.getDocumentElement(), result(from));

        assertThat(moved.getOwnerDocument()).isSameAs(to);
        assertThat(Elements.child(from.getDocumentElement(), "result")).isEmpty();
        assertThat(written(to)).contains("<b:x kind=\"b:y\">1</b:x>");
    }

    @Test
    void whatIsMovedMeansWhatItMeantThere() throws HostileXml {
        Document to = read("<r:reply xmlns:r=\"urn:r\"/>");

        Elements.appendMoved(to.getDocumentElement(), result(read(SOURCES)));

        Document again = read(written(to));
        Element x = Elements.at(again.getDocumentElement(), "result/x").orElseThrow();
        assertThat(x.getNamespaceURI()).isEqualTo("urn:b");
        assertThat(x.lookupNamespaceURI("a")).isEqualTo("urn:a");
    }

    @Test
    void movingAndCopyingWriteTheSame() throws HostileXml {
        Document copied = read("<r:reply xmlns:r=\"urn:r\"/>");
        Document moved = read("<r:reply xmlns:r=\"urn:r\"/>");

        Elements.appendCopy(copied.getDocumentElement(), result(read(SOURCES)));
        Elements.appendMoved(moved.getDocumentElement(), result(read(SOURCES)));

        assertThat(written(moved)).isEqualTo(written(copied));
    }

    @Test
    void textThatCommentsPartIsJoined() throws HostileXml {
        Element text = read("<t>one<!-- a -->, two<!-- b -->, three</t>").getDocumentElement();

        assertThat(text.getChildNodes().getLength()).isEqualTo(1);
        assertThat(text.getTextContent()).isEqualTo("one, two, three");
    }

    private static Element result(Document document) {
        return Elements.child(document.getDocumentElement(), "result").orElseThrow();
    }

    private Document read(String text) throws HostileXml {
        return reader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String written(Document document) {
        return new String(Documents.write(document), StandardCharsets.UTF_8);
    }
}
