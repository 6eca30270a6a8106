package org.crossroads.exchange.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.GuardedReader;
import org.crossroads.exchange.xml.HostileXml;
import org.crossroads.exchange.xml.XmlLimits;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class OneAnswerTest {

    @Test
    void ofSeveralPeopleTheBestComesFirstWhicheverRegisterHasThem() throws HostileXml {
        Element result = result(person("a", 60) + person("b", 100) + person("c", 95) + "<truncated>false</truncated>");

        OneAnswer.ofSeveralPeople(result, 80);

        assertThat(identities(result)).containsExactly("b", "c", "a");
        assertThat(Elements.children(result))
                .last()
                .extracting(Element::getLocalName)
                .isEqualTo("truncated");
        assertThat(Elements.textAt(result, "truncated")).contains("false");
    }

    @Test
    void noMoreAreGivenThanWereAskedForAndThatIsSaid() throws HostileXml {
        Element result = result(person("a", 60) + person("b", 100) + "<truncated>false</truncated>");

        OneAnswer.ofSeveralPeople(result, 1);

        assertThat(identities(result)).containsExactly("b");
        assertThat(Elements.textAt(result, "truncated")).contains("true");
    }

    private static String person(String identity, int score) {
        return "<person><identity>" + identity + "</identity><score>" + score + "</score></person>";
    }

    private static Element result(String content) throws HostileXml {
        return new GuardedReader(XmlLimits.MESSAGE)
                .read(("<result xmlns='urn:crossroads:identification:v1'>" + content + "</result>")
                        .getBytes(StandardCharsets.UTF_8))
                .getDocumentElement();
    }

    private static List<String> identities(Element result) {
        return Elements.children(result).stream()
                .filter(child -> child.getLocalName().equals("person"))
                .map(person -> Elements.textAt(person, "identity").orElseThrow())
                .toList();
    }
}
