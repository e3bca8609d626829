package rowreader.data.strokes;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/**
 * InkML, the W3C's format for the traces of pens. The file is read with the JDK's own reader of XML, without document types
 * and entities, so that it can neither refer to other files nor grow.
 */
final class InkmlReader implements DrawingReader {
    /** Ten million points; an attribute, which is held whole, cannot be longer either. */
    private static final long MAX_BYTES = 128 << 20;

    private static final int MAX_REASON = 120;

    @Override
    public void read(StrokesInput input, DrawingCollector into) throws IOException {
        InkmlDocument document = new InkmlDocument(into);
        Elements elements = new Elements(document, input);
        try (InputStream in = input.open(MAX_BYTES)) {
            parser(elements).parse(in, elements);
        } catch (SAXException e) {
            throw e.getException() instanceof IOException io ? io : unsound(e, input);
        } catch (CharConversionException e) {
            throw unsound(e, input);
        }
        document.end();
    }

    private static SAXParser parser(Elements elements) throws SAXException {
        try {
            SAXParserFactory xml = SAXParserFactory.newDefaultNSInstance();
            xml.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            xml.setFeature("http://xml.org/sax/features/external-general-entities", false);
            xml.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            xml.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            SAXParser parser = xml.newSAXParser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", elements);
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's reader of XML has these features", e);
        }
    }

    private static UnusableFileException unsound(Exception e, StrokesInput input) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        int line = e instanceof SAXParseException parse ? parse.getLineNumber() : 1;
        return new UnusableFileException(
                Text.of(
                        "data.inkml.unsound",
                        input.file(),
                        Math.max(1, line),
                        message.substring(0, Math.min(MAX_REASON, message.length()))),
                e);
    }

    /** Gives the elements to a document; its exceptions go through those of SAX. */
    private static final class Elements extends DefaultHandler2 {
        private final InkmlDocument document;
        private final StrokesInput input;
        private Locator locator;
        private boolean isInside;

        Elements(InkmlDocument document, StrokesInput input) {
            this.document = document;
            this.input = input;
        }

        @Override
        public void setDocumentLocator(Locator locator) {
            this.locator = locator;
        }

        private long line() {
            return locator == null ? 1 : Math.max(1, locator.getLineNumber());
        }

        @Override
        public void startDTD(String name, String publicId, String systemId) throws SAXException {
            throw new SAXException(new UnusableFileException(Text.of("data.inkml.doctype", input.file(), line())));
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            try {
                if (!isInside && !name.equals("ink")) {
                    String begins = name.substring(0, Math.min(40, name.length()));
                    throw new UnusableFileException(Text.of("data.inkml.otherXml", input.file(), begins));
                }
                isInside = true;
                document.start(name, attributes, line());
            } catch (UnusableFileException e) {
                throw new SAXException(e);
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            try {
                document.end(name);
            } catch (UnusableFileException e) {
                throw new SAXException(e);
            }
        }

        @Override
        public void characters(char[] characters, int from, int length) throws SAXException {
            try {
                document.text(characters, from, length);
            } catch (UnusableFileException e) {
                throw new SAXException(e);
            }
        }
    }
}
