package dev.casebook.write;

/** How many files were written, left as they were, and removed; and how many bytes the site has. */
public record WriteSummary(int written, int unchanged, int removed, long bytes) {}
