package org.crossroads.exchange.schema;

import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;

/** A schema's text as the platform's schema loader wants it. */
record TextInput(String systemId, String text) implements LSInput {

    @Override
    public Reader getCharacterStream() {
        return new StringReader(text);
    }

    @Override
    public @Nullable InputStream getByteStream() {
        return null;
    }

    @Override
    public String getStringData() {
        return text;
    }

    @Override
    public String getSystemId() {
        return systemId;
    }

    @Override
    public @Nullable String getPublicId() {
        return null;
    }

    @Override
    public @Nullable String getBaseURI() {
        return null;
    }

    @Override
    public @Nullable String getEncoding() {
        return null;
    }

    @Override
    public boolean getCertifiedText() {
        return false;
    }

    @Override
    public void setCharacterStream(Reader stream) {
        throw fixed();
    }

    @Override
    public void setByteStream(InputStream stream) {
        throw fixed();
    }

    @Override
    public void setStringData(String data) {
        throw fixed();
    }

    @Override
    public void setSystemId(String id) {
        throw fixed();
    }

    @Override
    public void setPublicId(String id) {
        throw fixed();
    }

    @Override
    public void setBaseURI(String uri) {
        throw fixed();
    }

    @Override
    public void setEncoding(String encoding) {
        throw fixed();
    }

    @Override
    public void setCertifiedText(boolean certified) {
        throw fixed();
    }

    private static UnsupportedOperationException fixed() {
        return new UnsupportedOperationException("a schema's text is what it is");
    }
}
