package org.williscds.cli;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A report as JUnit XML, which every build server shows: what was looked at is a test case, what is wrong its failures. */
final class JUnitReport {

    private JUnitReport() {}

    static String of(Report report) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            suite(report, xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A report in memory can always be written.", e);
        }
        return text + "\n";
    }

    private static void suite(Report report, XMLStreamWriter xml) throws XMLStreamException {
        var findings = new LinkedHashMap<String, List<Finding>>();
        report.subjects().forEach(subject -> findings.put(subject, new ArrayList<>()));
        report.findings().forEach(finding -> findings.computeIfAbsent(finding.subject(), subject -> new ArrayList<>())
                .add(finding));
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "willis " + report.command());
        xml.writeAttribute("tests", String.valueOf(findings.size()));
        xml.writeAttribute(
                "failures",
                String.valueOf(findings.values().stream()
                        .filter(list -> list.stream().anyMatch(Finding::isError))
                        .count()));
        for (var subject : findings.entrySet()) {
            testCase(report.command(), subject.getKey(), subject.getValue(), xml);
        }
        xml.writeEndElement();
    }

    private static void testCase(String command, String subject, List<Finding> findings, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "willis." + command);
        xml.writeAttribute("name", plain(subject));
        var errors = findings.stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", errors.get(0).code());
            xml.writeAttribute(
                    "message", plain(errors.get(0).reason().lines().findFirst().orElse("")));
            xml.writeCharacters(lines(errors));
            xml.writeEndElement();
        }
        var warnings = findings.stream().filter(finding -> !finding.isError()).toList();
        if (!warnings.isEmpty()) {
            // JUnit knows no warnings: build servers show what a test wrote.
            xml.writeStartElement("system-out");
            xml.writeCharacters(lines(warnings));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String lines(List<Finding> findings) {
        return plain(findings.stream().map(JUnitReport::lines).collect(Collectors.joining("\n\n")));
    }

    private static String lines(Finding finding) {
        return "%s%s [%s]%n%s%n%s%n%s"
                .formatted(
                        finding.isError() ? "" : "warning: ",
                        finding.where(),
                        finding.code(),
                        finding.value(),
                        finding.reason(),
                        finding.cure())
                .strip();
    }

    /** XML 1.0 has no way to write most control characters, not even escaped. */
    private static String plain(String text) {
        return text.codePoints()
                .map(sign -> sign == '\t'
                                || sign == '\n'
                                || sign == '\r'
                                || sign >= ' '
                                        && sign != 0xFFFE
                                        && sign != 0xFFFF
                                        && !(sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE)
                        ? sign
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
