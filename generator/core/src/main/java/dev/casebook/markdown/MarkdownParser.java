package dev.casebook.markdown;

import com.vladsch.flexmark.util.ast.Document;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;
import org.owasp.html.PolicyFactory;

/**
 * Parses GitHub-flavoured Markdown within limits. Immutable; safe from any thread.
 *
 * <p>Call it on threads with a stack of {@value #STACK_BYTES} bytes: the library recurses with the
 * text. On a smaller stack hostile documents are refused earlier, nothing worse.
 */
public final class MarkdownParser {

  /** The stack that a thread needs for documents up to the limits. */
  public static final long STACK_BYTES = 64L << 20;

  private final MarkdownLimits limits;
  private final Dialect dialect;
  private final ThreadLocal<CodeHighlighter> highlighters =
      ThreadLocal.withInitial(CodeHighlighter::new);
  private final PolicyFactory policy = HtmlElements.policy();

  public MarkdownParser() {
    this(MarkdownLimits.DEFAULTS);
  }

  public MarkdownParser(MarkdownLimits limits) {
    this.limits = limits;
    this.dialect = new Dialect(limits);
  }

  /**
   * Parses a document.
   *
   * @param path for the places of findings
   * @param text the whole file's text, front matter included
   * @param bodyOffset where the Markdown starts in it: the index after the front matter
   */
  public ParsedMarkdown parse(RepoPath path, String text, int bodyOffset) {
    return parse(path, text, bodyOffset, Map.of());
  }

  /**
   * Parses a document that may refer to its own front matter.
   *
   * @param frontMatter its scalars, keys in lower case
   */
  public ParsedMarkdown parse(
      RepoPath path, String text, int bodyOffset, Map<String, String> frontMatter) {
    LineIndex lines = new LineIndex(path, text, bodyOffset);
    String body = text.substring(bodyOffset);
    try {
      SourceScan.check(body, limits);
      return read(body, lines, new PageValues(frontMatter));
    } catch (Refusal refusal) {
      return refused(body, lines, refusal);
    } catch (StackOverflowError e) {
      return refused(body, lines, new Refusal(-1, "it is nested too deeply"));
    }
  }

  private ParsedMarkdown read(String body, LineIndex lines, PageValues values) {
    BudgetedText text = new BudgetedText(body, limits.steps().budget(body.length()));
    Document document = dialect.parse(text);
    Census.take(document, limits).forEach(Linkifier::linkify);
    DialectNotes dialects = new DialectNotes(values, new Unrendered());
    DialectPass.run(document, dialects, lines);
    Reading reading = new Reading(document, lines, dialects);
    checkRawHtml(reading);
    List<Block> blocks = new OutlineReader(reading).blocks(document.getFirstChild());
    MarkdownBody result =
        new MarkdownBody(
            reading.headings(),
            reading.links(),
            SectionReader.sections(blocks),
            html(document, reading, body.length()),
            reading.anchors());
    return new ParsedMarkdown(blocks, result, reading.findings());
  }

  /** Links and headings of raw HTML are known only now. */
  private void checkRawHtml(Reading reading) {
    if (reading.links().size() > limits.links()) {
      throw new Refusal(-1, "it holds more than " + limits.links() + " links");
    }
    if (reading.headings().size() > limits.headings()) {
      throw new Refusal(-1, "it holds more than " + limits.headings() + " headings");
    }
  }

  /**
   * Our writers escape all text and write fixed tags only, so a second pass is needed just where
   * raw HTML takes part.
   */
  private LinkedHtml html(Document document, Reading reading, int length) {
    long limit = 20L * length + (1 << 20);
    HtmlBuffer html = new HtmlBuffer(length * 2, limit);
    if (reading.hasRawHtml()) {
      HtmlBuffer marked = HtmlBuffer.marked(length * 2, limit);
      write(document, reading, marked);
      BodySanitizer.sanitize(marked.toString(), policy, reading.links(), html);
    } else {
      write(document, reading, html);
    }
    return html.linked();
  }

  private void write(Document document, Reading reading, HtmlBuffer html) {
    CodeWriter code = new CodeWriter(html, highlighters.get(), limits);
    new BlockWriter(reading, document, html, code).document(document);
  }

  private static ParsedMarkdown refused(String body, LineIndex lines, Refusal refusal) {
    SourceLocation place =
        refusal.offset() < 0
            ? lines.location(0, 0)
            : lines.location(refusal.offset(), refusal.offset());
    Finding finding =
        Finding.of(
                MarkdownRules.REFUSED,
                place,
                "This document cannot be shown as a page: " + refusal.reason())
            .withLabel("its source is shown instead")
            .withHelp("Shorten or simplify this part of the document");
    HtmlBuffer html = new HtmlBuffer(body.length() + 64, Long.MAX_VALUE);
    html.markup("<pre class=\"refused\">").text(body).markup("</pre>\n");
    MarkdownBody shown =
        new MarkdownBody(List.of(), List.of(), List.of(new Section("", "", body)), html.linked());
    return new ParsedMarkdown(List.of(), shown, List.of(finding));
  }
}
