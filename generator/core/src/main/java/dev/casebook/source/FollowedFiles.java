package dev.casebook.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files of today, followed back through their former names while a walk goes back in time. For
 * one thread.
 */
final class FollowedFiles {

  /** Per file of today its edits so far, newest first. */
  private final Map<String, List<FileEdit>> edits = new HashMap<>();

  /** Which file of today has which name at the point that the walk has reached. */
  private final Map<String, List<String>> today = new HashMap<>();

  private final Set<String> folders = new HashSet<>();

  FollowedFiles(Collection<SourceFile> files) {
    for (SourceFile file : files) {
      String path = file.path().value();
      edits.put(path, new ArrayList<>(2));
      follow(path, List.of(path));
    }
  }

  private void follow(String path, List<String> files) {
    today.computeIfAbsent(path, name -> new ArrayList<>(1)).addAll(files);
    String folder = path;
    do {
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    } while (folders.add(folder) && !folder.isEmpty());
  }

  /** The folders of all names so far, with their ancestors; grows with each new name. */
  Set<String> folders() {
    return folders;
  }

  boolean follows(String path) {
    return today.containsKey(path);
  }

  /** The files of today that have this name at the point that the walk has reached. */
  List<String> called(String path) {
    return today.getOrDefault(path, List.of());
  }

  void add(String path, FileEdit edit) {
    today
        .getOrDefault(path, List.of())
        .forEach(file -> edits.computeIfAbsent(file, any -> new ArrayList<>()).add(edit));
  }

  /** From here on back, files go by the names that they had before. */
  void rename(Map<String, Renames.Former> former) {
    Map<String, List<String>> moved = new HashMap<>();
    former
        .keySet()
        .forEach(path -> moved.put(path, List.copyOf(today.getOrDefault(path, List.of()))));
    former.keySet().forEach(today::remove);
    former.forEach((path, before) -> follow(before.path(), moved.getOrDefault(path, List.of())));
  }

  /** Per file of today its edits, newest first; files without one are missing. */
  Map<String, List<FileEdit>> edits() {
    Map<String, List<FileEdit>> known = new HashMap<>(edits);
    known.values().removeIf(List::isEmpty);
    return known;
  }
}
