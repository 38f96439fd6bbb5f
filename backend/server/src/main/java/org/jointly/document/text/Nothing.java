package org.jointly.document.text;

import com.openhtmltopdf.extend.FSStream;
import java.io.InputStream;
import java.io.Reader;

/** What is found at every address: a text must not make the server fetch anything. */
final class Nothing implements FSStream {
    @Override
    public InputStream getStream() {
        return InputStream.nullInputStream();
    }

    @Override
    public Reader getReader() {
        return Reader.nullReader();
    }
}
