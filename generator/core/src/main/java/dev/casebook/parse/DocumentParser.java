package dev.casebook.parse;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.MarkdownParser;
import dev.casebook.markdown.ParsedMarkdown;
import dev.casebook.model.Document;
import dev.casebook.model.Kind;
import dev.casebook.secret.Secrets;
import dev.casebook.yaml.YamlFields;
import dev.casebook.yaml.YamlNode;
import dev.casebook.yaml.YamlProblems;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a file into a typed document. Immutable; safe from any thread. */
public final class DocumentParser {

  /** Keys of other tools that may stand beside ours. */
  static final Set<String> BESIDE = Set.of("description", "date", "draft", "extra");

  private final ParseContext context;
  private final MarkdownParser markdown;
  private final Secrets secrets;

  public DocumentParser(ParseContext context, MarkdownParser markdown) {
    this(context, markdown, Secrets.NONE_ALLOWED);
  }

  /**
   * A parser.
   *
   * @param secrets masks them before anything else reads a text
   */
  public DocumentParser(ParseContext context, MarkdownParser markdown, Secrets secrets) {
    this.context = context;
    this.markdown = markdown;
    this.secrets = secrets;
  }

  /** Reads the bytes of a file; what is wrong with them is a finding. */
  public ParseResult parse(RepoPath path, byte[] bytes) {
    return parse(path, SourceText.decode(path, bytes));
  }

  /** Reads the text of a file. */
  public ParseResult parse(RepoPath path, SourceText original) {
    Secrets.Scan scan = secrets.scan(path, original.text());
    SourceText source = new SourceText(scan.masked(), original.bytesBefore(), original.findings());
    FrontMatter frontMatter = FrontMatter.read(path, source);
    YamlNode.Mapping root = frontMatter.root();
    ParsedMarkdown body =
        markdown.parse(path, source.text(), frontMatter.bodyOffset(), scalars(root));
    boolean ours = root != null && NativeKeys.isNative(root);
    YamlProblems problems = new YamlProblems(highest(path, root, ours));
    frontMatter.findings().forEach(problems::add);
    Evidence evidence = new Evidence(path);
    ParsedMarkdown shown = scan.isClean() ? body : withheld(path, body, scan.findings());
    Document document = document(path, root, shown, new Notes(evidence, problems, ours));
    List<Finding> findings = new ArrayList<>(source.findings());
    findings.addAll(scan.findings());
    findings.addAll(problems.findings());
    findings.addAll(body.findings());
    findings.addAll(evidence.findings());
    return new ParseResult(
        document, findings.stream().sorted().toList(), Set.copyOf(evidence.mappings()));
  }

  /** The same facts, but in place of the text the reason why it is not shown. */
  private ParsedMarkdown withheld(RepoPath path, ParsedMarkdown body, List<Finding> secrets) {
    String lines =
        secrets.stream()
            .map(finding -> Integer.toString(finding.location().line()))
            .distinct()
            .collect(Collectors.joining(", "));
    String notice =
        "> [!CAUTION]\n> This page is withheld: its source holds a secret (line "
            + lines
            + "). Revoke the secret and remove it; then the page comes back.\n";
    return new ParsedMarkdown(
        body.blocks(), markdown.parse(path, notice, 0).body(), body.findings());
  }

  /** What the text may refer to: the front matter's values by their keys. */
  private static Map<String, String> scalars(YamlNode.@Nullable Mapping root) {
    Map<String, String> scalars = new HashMap<>();
    for (YamlNode.Entry entry : root == null ? List.<YamlNode.Entry>of() : root.entries()) {
      if (entry.value() instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
        scalars.putIfAbsent(entry.key().toLowerCase(Locale.ROOT), scalar.text());
      }
    }
    return scalars;
  }

  /**
   * A template holds placeholders, and the front matter of other tools was not written for us:
   * neither should fail a build. Front matter that cannot be read at all may be ours.
   */
  private static Level highest(RepoPath path, YamlNode.@Nullable Mapping root, boolean ours) {
    if (TemplateFile.isTemplate(path.value())) {
      return Level.INFO;
    }
    return ours || root == null ? Level.ERROR : Level.WARNING;
  }

  /** What is collected on the way. */
  private record Notes(Evidence evidence, YamlProblems problems, boolean ours) {}

  private Document document(
      RepoPath path, YamlNode.@Nullable Mapping root, ParsedMarkdown body, Notes notes) {
    Evidence evidence = notes.evidence();
    ParseContext here = context.at(path);
    Outline outline = outline(body, here, evidence);
    YamlFields fields = fields(root == null ? nothing(path) : root, here, notes);
    ZoneId zone = DocumentZone.of(fields, outline, here.settings());
    Keys keys = new Keys(fields, evidence, new Values(here.settings(), zone));
    Page first = new Page(path, root, outline, new Claims(List.of()), here);
    Claim<Kind> kind = KindChoice.of(first, keys, evidence);
    evidence.claim(Field.KIND, kind.value(), kind.provenance());
    ContentKind content = ContentKinds.of(kind.value());
    CommonKeys.read(keys);
    content.read(keys);
    if (notes.ours()) {
      fields.ignore(BESIDE);
      fields.reportUnknown();
    }
    Page page = new Page(path, root, outline, new Claims(evidence.claims()), here);
    content.conventions().forEach(convention -> convention.read(page, evidence));
    Conventions.OF_ALL.forEach(convention -> convention.read(page, evidence));
    Claims claims = new Claims(evidence.claims());
    return content.build(HeaderBuilder.build(path, claims, here), body.body(), claims);
  }

  private static Outline outline(ParsedMarkdown body, ParseContext here, Evidence evidence) {
    MappedSections sections = MappedSections.of(body.blocks(), here.settings().mapping());
    evidence.applied(sections.used());
    return new Outline(sections.blocks());
  }

  private static YamlFields fields(YamlNode.Mapping root, ParseContext here, Notes notes) {
    ContentMapping mapping = here.settings().mapping();
    notes.evidence().applied(mapping.used(root));
    return new YamlFields(root, notes.problems(), mapping.meanings());
  }

  private static YamlNode.Mapping nothing(RepoPath path) {
    return new YamlNode.Mapping(List.of(), SourceLocation.file(path));
  }
}
