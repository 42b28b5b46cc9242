package org.gongjian.command.importing.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongjian.command.decision.Refused;
import org.jspecify.annotations.Nullable;

/** Looks through the parts of a workbook for sheets with formulas, too many rows or cells in columns no sheet has. */
final class SheetScan {
    private static final XMLInputFactory XML = xml();
    private final int mostRows;

    SheetScan(int mostRows) {
        this.mostRows = mostRows;
    }

    /** Reads on as far as it must; a part that is not a sheet is left after its first element. */
    public void look(InputStream part) throws IOException, XMLStreamException {
        if (!looksLikeXml(part)) {
            return;
        }
        XMLStreamReader reader = XML.createXMLStreamReader(part);
        try {
            while (reader.hasNext() && reader.next() != XMLStreamConstants.START_ELEMENT) {
                // comments and white space before the first element
            }
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("worksheet")) {
                scan(reader);
            }
        } finally {
            reader.close();
        }
    }

    private void scan(XMLStreamReader reader) throws XMLStreamException {
        int rows = 0;
        boolean rowHasValue = false;
        String cell = null;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "row" -> rowHasValue = false;
                    case "c" -> cell = column(reader.getAttributeValue(null, "r"));
                    case "v", "is" -> {
                        if (!rowHasValue && ++rows > mostRows) {
                            throw new Refused(
                                    WorkbookRefusal.WORKBOOK_HAS_TOO_MANY_ROWS,
                                    Map.of("limit", WorkbookDoor.MOST_ROWS));
                        }
                        rowHasValue = true;
                    }
                    case "f" ->
                        throw new Refused(
                                WorkbookRefusal.WORKBOOK_HAS_FORMULAS, Map.of("cell", cell == null ? "" : cell));
                    default -> {
                        // formatting
                    }
                }
            }
        }
    }

    private static @Nullable String column(@Nullable String reference) {
        if (reference != null && !reference.matches("[A-Z]{1,3}[0-9]{1,7}")) {
            throw new Refused(WorkbookRefusal.FILE_IS_NOT_A_WORKBOOK);
        }
        return reference;
    }

    private static boolean looksLikeXml(InputStream part) throws IOException {
        part.mark(8);
        byte[] start = part.readNBytes(4);
        part.reset();
        if (start.length < 4) {
            return false;
        }
        int first = start[0] & 0xFF;
        return first == '<' || first == 0xEF || first == 0xFE || first == 0xFF || Character.isWhitespace(first);
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
