package dev.casebook.maven;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The reference page of the plugin, made from the descriptor that Maven itself reads. */
final class PluginReference {

  private static final String HEAD =
      """
      # The Maven plugin

      `dev.casebook:casebook-maven-plugin`, prefix `casebook`, on Maven 3.8, 3.9 and 4. This page is made from the
      plugin's descriptor; a test holds it to it.

      Findings end a goal with a `MojoFailureException`: the build has failed, the content is to be mended. Everything
      else that goes wrong (no repository, a configuration that cannot be read, a full disk) is a
      `MojoExecutionException`. `-Dcasebook.skip` is looked at before anything else. All goals are thread-safe (`-T`)
      and need no project: `mvn dev.casebook:casebook-maven-plugin:serve` works in any folder. None needs the network,
      but `check` where `casebook.externalLinks` asks for it; with `mvn -o` it says that it leaves those links alone.
      """;

  private PluginReference() {}

  /** The page for a descriptor, {@code META-INF/maven/plugin.xml}. */
  static String of(InputStream descriptor)
      throws IOException, ParserConfigurationException, SAXException {
    Element plugin =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(descriptor)
            .getDocumentElement();
    StringBuilder page = new StringBuilder(HEAD);
    for (Element mojo : children(child(plugin, "mojos"), "mojo")) {
      goal(page, mojo);
    }
    return page.toString();
  }

  private static void goal(StringBuilder page, Element mojo) {
    page.append("\n## casebook:").append(text(mojo, "goal")).append("\n\n");
    page.append(text(mojo, "description").lines().findFirst().orElseThrow().replace("<br>", ""));
    String phase = text(mojo, "phase");
    page.append(phase.isEmpty() ? "\n" : " Bound to `" + phase + "`.\n");
    page.append("\n| parameter | property | default | |\n| --- | --- | --- | --- |\n");
    Element values = child(mojo, "configuration");
    for (Element parameter : children(child(mojo, "parameters"), "parameter")) {
      if (text(parameter, "editable").equals("true")) {
        row(page, parameter, child(values, text(parameter, "name")));
      }
    }
  }

  private static void row(StringBuilder page, Element parameter, Element value) {
    String property = value.getTextContent().replaceAll("[${}]", "");
    String byDefault = value.getAttribute("default-value");
    page.append("| `%s` | `%s` | ".formatted(text(parameter, "name"), property))
        .append(byDefault.isEmpty() ? "" : "`" + byDefault + "`")
        .append(" | ")
        .append(text(parameter, "description").replaceAll("\\s+", " "))
        .append(" |\n");
  }

  private static String text(Element parent, String name) {
    return child(parent, name).getTextContent();
  }

  /** The first child of a name; an empty element where there is none. */
  private static Element child(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? parent.getOwnerDocument().createElement(name) : found.get(0);
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
