package org.williscds.workbook;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads each XML part of a workbook once, as a stream: counts what is in it and refuses document types and entities. */
final class PartScan {

    private static final int DEEPEST = 100;

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private final Limits limits;
    private int elements;
    private int cells;
    private int sheets;

    PartScan(Limits limits) {
        this.limits = limits;
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        xml.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    }

    void look(String name, byte[] part) throws RefusedWorkbook {
        if (name.toLowerCase(Locale.ROOT).endsWith(".vml")) {
            // Excel writes drawings that are no XML to the letter: POI reads them in its own way.
            refuseDeclarations(name, part);
        } else if (isXml(part)) {
            scan(name, part);
        }
    }

    private static boolean isXml(byte[] part) {
        for (var index = 0; index < Math.min(part.length, 64); index++) {
            if (part[index] == '<') {
                return true;
            }
        }
        return false;
    }

    private static void refuseDeclarations(String name, byte[] part) throws RefusedWorkbook {
        var text =
                new String(part, StandardCharsets.ISO_8859_1).replace("\0", "").toUpperCase(Locale.ROOT);
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw declared(name);
        }
    }

    private void scan(String name, byte[] part) throws RefusedWorkbook {
        try {
            var reader = xml.createXMLStreamReader(new ByteArrayInputStream(part));
            try {
                scan(name, reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw RefusedWorkbook.unreadable("%s is not XML: %s"
                    .formatted(name, String.valueOf(e.getMessage()).replaceAll("\\s+", " ")));
        }
    }

    private void scan(String name, XMLStreamReader reader) throws XMLStreamException, RefusedWorkbook {
        var depth = 0;
        var rows = 0;
        var inSheet = false;
        var place = "";
        var cell = "";
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw declared(name);
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    count(++elements, limits.elements(), "The workbook has more elements");
                    count(depth, DEEPEST, "The part %s is nested deeper".formatted(name));
                    var element = reader.getLocalName();
                    if (depth == 1) {
                        inSheet = element.equals("worksheet");
                        sheets += inSheet ? 1 : 0;
                        count(sheets, limits.sheets(), "The workbook has more sheets");
                    } else if (inSheet && element.equals("row")) {
                        count(++rows, limits.rows(), "A sheet has more rows");
                        place = follows(place, reader, name);
                        cell = "";
                    } else if (inSheet && element.equals("c")) {
                        cell = follows(cell, reader, name);
                    } else if (inSheet && (element.equals("v") || element.equals("f") || element.equals("is"))) {
                        count(++cells, limits.cells(), "The workbook has more filled cells");
                        within(cell);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    /** Of two rows or cells with one address POI keeps the last, in silence. Writers may leave addresses out. */
    private static String follows(String last, XMLStreamReader reader, String name) throws RefusedWorkbook {
        var address = reader.getAttributeValue(null, "r");
        if (address == null) {
            return last;
        }
        if (address.length() < last.length() || (address.length() == last.length() && address.compareTo(last) <= 0)) {
            throw RefusedWorkbook.unreadable("%s holds %s after %s".formatted(name, address, last));
        }
        return address;
    }

    /** A single cell far away would make a sheet of millions of blank ones. */
    private static void within(String place) throws RefusedWorkbook {
        var column = 0;
        var row = 0L;
        for (var sign : place.toCharArray()) {
            if (sign >= 'A' && sign <= 'Z') {
                column = Math.min(column * 26 + sign - 'A' + 1, Limits.COLUMNS + 1);
            } else if (sign >= '0' && sign <= '9') {
                row = Math.min(row * 10 + sign - '0', Limits.LAST_ROW + 1L);
            }
        }
        if (column > Limits.COLUMNS) {
            throw RefusedWorkbook.tooLarge(
                    "The cell %s stands in a column further right".formatted(place), Limits.COLUMNS);
        }
        if (row > Limits.LAST_ROW) {
            throw RefusedWorkbook.tooLarge(
                    "The cell %s stands in a row further down".formatted(place), Limits.LAST_ROW);
        }
    }

    private static void count(int found, int limit, String what) throws RefusedWorkbook {
        if (found > limit) {
            throw RefusedWorkbook.tooLarge(what, limit);
        }
    }

    private static RefusedWorkbook declared(String name) {
        return RefusedWorkbook.unreadable("%s declares a document type, which no spreadsheet does".formatted(name));
    }
}
