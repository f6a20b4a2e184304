package dev.casebook.diagnostic;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Findings as a JUnit report, which every build server shows: a test case per rule and file, failed
 * when a finding of it reaches the level that fails.
 */
public final class JUnitFormatter implements FindingFormatter {

  private final Level failing;

  /**
   * A formatter.
   *
   * @param failing the lowest level that is a failure
   */
  public JUnitFormatter(Level failing) {
    this.failing = failing;
  }

  @Override
  public String format(List<Finding> findings) {
    Map<String, List<Finding>> cases = new TreeMap<>();
    for (Finding finding : findings) {
      String key = finding.location().path() + "\0" + finding.rule().id();
      cases.merge(key, List.of(finding), JUnitFormatter::joined);
    }
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      suites(cases, xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Bug: writing to memory failed", e);
    }
    return text + "\n";
  }

  private static List<Finding> joined(List<Finding> some, List<Finding> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private void suites(Map<String, List<Finding>> cases, XMLStreamWriter xml)
      throws XMLStreamException {
    long failed = cases.values().stream().filter(this::isFailed).count();
    int tests = Math.max(1, cases.size());
    xml.writeStartElement("testsuites");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "casebook");
    xml.writeAttribute("tests", Integer.toString(tests));
    xml.writeAttribute("failures", Long.toString(failed));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
    xml.writeAttribute("time", "0");
    if (cases.isEmpty()) {
      start("casebook", "no findings", xml);
      xml.writeEndElement();
    }
    for (List<Finding> each : cases.values()) {
      testCase(each, xml);
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private boolean isFailed(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.level().compareTo(failing) >= 0);
  }

  private void testCase(List<Finding> findings, XMLStreamWriter xml) throws XMLStreamException {
    Finding first = findings.get(0);
    start(first.location().path().value(), first.rule().id(), xml);
    String lines = clean(new LineFormatter().format(findings));
    if (isFailed(findings)) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", clean(first.message()));
      xml.writeAttribute("type", first.rule().id());
    } else {
      xml.writeStartElement("system-out");
    }
    xml.writeCharacters(lines);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void start(String path, String name, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", clean(path));
    xml.writeAttribute("name", name);
    xml.writeAttribute("time", "0");
  }

  /** XML 1.0 has no place for most control characters, nor for half of a pair. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints().map(each -> isAllowed(each) ? each : 0xFFFD).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isAllowed(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
