package dev.casebook.serve;

import java.util.Map;

/**
 * What the preview shows at a moment.
 *
 * @param generation grows with each build, successful or not
 * @param files the bytes of each file by its address without the first slash
 * @param problems what went wrong, in lines for people; empty when nothing did
 */
public record PreviewState(long generation, Map<String, byte[]> files, String problems) {

  /** Before the first build. */
  public static final PreviewState EMPTY = new PreviewState(0, Map.of(), "");

  public PreviewState {
    files = Map.copyOf(files);
  }

  /** The next state after a build. */
  public PreviewState built(Map<String, byte[]> newFiles, String newProblems) {
    return new PreviewState(generation + 1, newFiles, newProblems);
  }

  /** The next state after a build that failed: the last good files stay. */
  public PreviewState failed(String newProblems) {
    return new PreviewState(generation + 1, files, newProblems);
  }
}
