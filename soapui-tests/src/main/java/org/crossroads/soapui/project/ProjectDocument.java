package org.crossroads.soapui.project;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A project file as XML, already valid against the part of SoapUI's schema that the runner understands. */
final class ProjectDocument {

    private static final Schema SUBSET = subset();

    private ProjectDocument() {}

    static Element read(Path file) {
        try {
            refuseWhatIsUnknown(file);
            Document document =
                    newFactory().newDocumentBuilder().parse(file.toUri().toString());
            return document.getDocumentElement();
        } catch (SAXParseException e) {
            String place = file.getFileName() + " line " + e.getLineNumber() + " column " + e.getColumnNumber();
            throw new NotUnderstoodException(place, String.valueOf(e.getMessage()));
        } catch (SAXException e) {
            throw new NotUnderstoodException(String.valueOf(file.getFileName()), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new NotUnderstoodException(file.toString(), "cannot be read: " + e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Validates the text rather than a tree: only then does the parser know lines. */
    private static void refuseWhatIsUnknown(Path file) throws SAXException, IOException {
        Validator validator = SUBSET.newValidator();
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        validator.setErrorHandler(new FirstErrorEnds());
        try (var text = Files.newInputStream(file)) {
            validator.validate(new StreamSource(text, file.toUri().toString()));
        }
    }

    /** Parses a fragment that SoapUI keeps as escaped text inside an element. */
    static Element fragment(String escaped, String place) {
        try {
            Document document = newFactory().newDocumentBuilder().parse(new InputSource(new StringReader(escaped)));
            return document.getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new NotUnderstoodException(place, "not an escaped XML fragment: " + escaped);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilderFactory newFactory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory;
    }

    private static Schema subset() {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            return factory.newSchema(ProjectDocument.class.getResource("soapui-subset.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class FirstErrorEnds implements ErrorHandler {
        @Override
        public void warning(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }
}
