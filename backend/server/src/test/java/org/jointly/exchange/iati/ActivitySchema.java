package org.jointly.exchange.iati;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The standard's own schema, as the judge of files. */
final class ActivitySchema {
    private final Schema schema;

    ActivitySchema() throws SAXException {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        schema = factory.newSchema(
                SharedData.folder().resolve("iati/iati-activities-schema.xsd").toFile());
    }

    List<SAXParseException> errors(Path file) throws SAXException, IOException {
        var errors = new ArrayList<SAXParseException>();
        var validator = schema.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException warning) {}

            @Override
            public void error(SAXParseException error) {
                errors.add(error);
            }

            @Override
            public void fatalError(SAXParseException error) {
                errors.add(error);
            }
        });
        validator.validate(new StreamSource(file.toFile()));
        return errors;
    }
}
