package dev.casebook.markdown;

import dev.casebook.diagnostic.Finding;
import java.util.List;

/**
 * What comes out of parsing: blocks for the conventions (not kept afterwards), the body, and what
 * was refused or removed. A document that was refused has no blocks, one finding, and a body that
 * shows its escaped source.
 */
public record ParsedMarkdown(List<Block> blocks, MarkdownBody body, List<Finding> findings) {

  public ParsedMarkdown {
    blocks = List.copyOf(blocks);
    findings = List.copyOf(findings);
  }
}
