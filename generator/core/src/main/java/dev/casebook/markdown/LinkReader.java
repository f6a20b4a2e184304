package dev.casebook.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.LinkReference.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects the links and images of a document in order, and refuses those that no page may carry.
 */
final class LinkReader {

  private final ReferenceRepository definitions;
  private final LineIndex lines;
  private final DialectNotes dialects;
  private final List<LinkReference> all = new ArrayList<>();
  private final IdentityHashMap<Node, LinkReference> byNode = new IdentityHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private boolean remoteImageFound;

  LinkReader(Document document, LineIndex lines, DialectNotes dialects) {
    this.definitions = Parser.REFERENCES.get(document);
    this.lines = lines;
    this.dialects = dialects;
  }

  void read(Node node) {
    if (node instanceof WikiLink wiki) {
      add(node, Kind.PAGE, wiki.page(), wiki.getChars());
      return;
    }
    if (node instanceof TemplateNode template && template.isLinkOrImage()) {
      readTag(template);
      return;
    }
    if (!Census.isLink(node)) {
      return;
    }
    Kind kind = node instanceof Image || node instanceof ImageRef ? Kind.IMAGE : Kind.LINK;
    if (node instanceof AutoLink auto) {
      add(node, kind, Escaping.unescapeHtml(auto.getText()), auto.getText());
    } else if (node instanceof MailLink mail) {
      add(node, kind, "mailto:" + mail.getText(), mail.getText());
    } else if (node instanceof LinkNodeBase link) {
      add(node, kind, address(link), link.getUrl());
    } else if (node instanceof RefNode ref) {
      Reference definition = ref.getReferenceNode(definitions);
      if (definition != null) {
        add(node, kind, address(definition), definition.getUrl());
      }
    }
  }

  /** The library takes the brackets of a tag for those of an address. */
  private static String address(LinkNodeBase link) {
    BasedSequence url = link.getUrl();
    boolean tag = url.startsWith("%") && url.endsWith("%") && !link.getUrlOpeningMarker().isEmpty();
    return tag ? "<" + url + ">" : url.unescape();
  }

  private void readTag(TemplateNode node) {
    TemplateTag tag = node.tag();
    boolean image = TagMeaning.isImage(tag);
    String address = image ? tag.argument("src", "link", "0") : node.getChars().toString();
    if (!address.isEmpty()) {
      add(node, image ? Kind.IMAGE : Kind.LINK, address, node.getChars());
    }
  }

  private void add(Node node, Kind kind, String written, BasedSequence source) {
    SourceLocation location = lines.location(source.getStartOffset(), source.getEndOffset());
    if (!PageValues.isTemplate(written)) {
      addPlain(node, kind, written, location);
      return;
    }
    Optional<PageValues.Destination> found = dialects.values().destination(written);
    if (found.isPresent()) {
      boolean byName = kind == Kind.LINK && found.get().byName();
      addPlain(node, byName ? Kind.PAGE : kind, found.get().address(), location);
    } else {
      dialects.tell(written, location);
    }
  }

  private void addPlain(Node node, Kind kind, String destination, SourceLocation location) {
    String text =
        node instanceof AutoLink || node instanceof MailLink
            ? ((com.vladsch.flexmark.ast.DelimitedLinkNode) node).getText().toString()
            : text(node, destination);
    LinkReference link = admit(kind, destination, text, location);
    if (link != null) {
      byNode.put(node, link);
    }
  }

  private static String text(Node node, String destination) {
    if (node instanceof WikiLink wiki) {
      return wiki.text();
    }
    if (node instanceof TemplateNode template) {
      String text = template.tag().argument("alt", "caption", "title");
      return text.isEmpty() && !TagMeaning.isImage(template.tag()) ? destination : text;
    }
    return PlainText.of(node);
  }

  /** Takes a link up, or reports why not. */
  @Nullable LinkReference admit(
      Kind kind, String destination, String text, SourceLocation location) {
    Optional<String> refusal = UrlPolicy.refusal(destination, kind);
    Kind shown = kind;
    if (refusal.isPresent()
        && kind == Kind.IMAGE
        && UrlPolicy.isExternal(destination)
        && UrlPolicy.refusal(destination, Kind.LINK).isEmpty()) {
      remoteImage(location);
      refusal = Optional.empty();
      shown = Kind.LINK;
    }
    if (refusal.isPresent()) {
      findings.add(refused(kind, location, refusal.get()));
      return null;
    }
    UrlPolicy.suspicion(destination)
        .ifPresent(
            reason ->
                findings.add(
                    Finding.of(
                            MarkdownRules.MISLEADING_LINK,
                            location,
                            "This link may mislead: " + reason)
                        .withHelp("Write the address of the site that is meant")));
    LinkReference link = new LinkReference(all.size(), shown, destination, text, location);
    all.add(link);
    return link;
  }

  private static Finding refused(Kind kind, SourceLocation location, String reason) {
    String what = kind == Kind.IMAGE ? "image" : "link";
    return Finding.of(
            MarkdownRules.LINK_REFUSED,
            location,
            "The address of this " + what + " cannot be used: " + reason)
        .withLabel("only the text is shown")
        .withHelp("Use a relative path, an https:// address or mailto: with one address");
  }

  private void remoteImage(SourceLocation location) {
    if (!remoteImageFound) {
      remoteImageFound = true;
      findings.add(
          Finding.of(MarkdownRules.REMOTE_IMAGE, location, "This image lies on another site")
              .withLabel("a link to it is shown instead")
              .withHelp("Put the image into the repository and refer to it by a relative path"));
    }
  }

  @Nullable LinkReference of(Node node) {
    return byNode.get(node);
  }

  List<LinkReference> all() {
    return all;
  }

  List<Finding> findings() {
    return findings;
  }
}
