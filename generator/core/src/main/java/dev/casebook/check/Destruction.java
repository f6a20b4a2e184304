package dev.casebook.check;

import dev.casebook.check.Script.Range;
import dev.casebook.check.Script.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something in a runbook that cannot be taken back.
 *
 * @param what as people would name it: {@code rm -rf}, {@code DROP TABLE}
 */
record Destruction(Step step, int from, int to, String what) {

  private static final Set<String> RECURSIVE = Set.of("--recursive", "-r", "-R", "-rf", "-fr");
  private static final Set<String> REHEARSALS =
      Set.of(
          "--dry-run",
          "--dryrun",
          "--dry-run=client",
          "--dry-run=server",
          "--what-if",
          "-whatif",
          "--check",
          "--noop",
          "--help",
          "-h",
          "help",
          "plan");

  /** What comes back by itself, so that deleting it is a restart. */
  private static final Set<String> MADE_AGAIN =
      Set.of("pod", "pods", "po", "csr", "event", "events", "job", "jobs", "rs", "replicaset");

  /** Settings and operations: deleting one ends it, and loses nothing that it was about. */
  private static final Pattern SETTING =
      Pattern.compile(
          "(?:hpa|vpa|pdb|vmim|netpol)|\\w*(?:autoscaler|migration|budget|monitor|rule|policy|policie|quota)s?");

  private static final Set<String> VALUED =
      Set.of("-n", "--namespace", "-l", "--selector", "--context", "--grace-period", "--timeout");

  private static final Set<String> DISKS =
      Set.of("mkfs", "wipefs", "shred", "lvremove", "vgremove", "pvremove", "dropdb", "blkdiscard");

  /** {@code <tool> … <word> NAME}: tools of clouds and platforms, and what they call deleting. */
  private static final Set<String> PLATFORMS =
      Set.of(
          ("gcloud az helm openstack doctl vault etcdctl consul zfs zpool rabbitmqctl virsh"
                  + " ibmcloud linode-cli eksctl docker podman argocd flux nomad ceph rclone mc gsutil"
                  + " knife influx pulumi")
              .split(" "));

  private static final Set<String> DELETING =
      Set.of(
          "delete", "destroy", "purge", "prune", "purge_queue", "delete_queue", "uninstall", "rb");

  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?i)\\b(?:(?<what>drop\\s{1,4}(?:table|database|schema|keyspace|collection|index|user|view))\\s+[\\w\"'`{<$.\\[]"
              + "|(?<truncate>truncate)\\s{1,4}(?!-)(?:table\\s{1,4})?[\\w\"`{<$.]"
              + "|(?<delete>delete\\s{1,4}from)\\s{1,4}[\\w\"`{<$.]"
              + "|(?<flush>flushall|flushdb)\\b|(?<drop>dropDatabase)\\(\\))");

  /** Characters of a line in which a comment may have begun. */
  private static final int LONGEST_LINE = 300;

  /** What another machine or a container is asked to run. */
  private static final Pattern RUNS = Pattern.compile("\\b(?:rm|kubectl|oc|mkfs)\\s");

  private static final List<String> GROUPS = List.of("what", "truncate", "delete", "flush", "drop");

  /** The destructions of a passage, in order. */
  static List<Destruction> in(Step step) {
    List<Destruction> found = new ArrayList<>();
    if (step.isShell() || !step.isCode()) {
      for (Command command : ShellReader.commands(step)) {
        by(command).ifPresent(found::add);
      }
    }
    if (step.isDatabase() || step.isShell() || !step.isCode()) {
      statements(step, found);
    }
    found.sort(Comparator.comparingInt(Destruction::from));
    return found;
  }

  private static void statements(Step step, List<Destruction> found) {
    List<Range> codes = step.isCode() ? List.of(new Range(0, step.text().length())) : step.codes();
    for (Range code : codes) {
      Matcher statement = STATEMENT.matcher(step.text()).region(code.from(), code.to());
      while (statement.find()) {
        if (!isComment(step.text(), statement.start()) && !overlaps(found, statement)) {
          found.add(of(step, statement));
        }
      }
    }
  }

  private static Destruction of(Step step, Matcher statement) {
    String group =
        GROUPS.stream().filter(each -> statement.start(each) >= 0).findFirst().orElseThrow();
    String what = statement.group(group).replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    return new Destruction(step, statement.start(group), statement.end(group), what);
  }

  private static boolean overlaps(List<Destruction> found, Matcher statement) {
    return found.stream()
        .anyMatch(each -> each.from() <= statement.start() && statement.start() < each.to());
  }

  private static boolean isComment(String text, int at) {
    String near = text.substring(Math.max(0, at - LONGEST_LINE), at);
    String before = near.substring(near.lastIndexOf('\n') + 1);
    return before.contains("--") || before.stripLeading().startsWith("#");
  }

  private static Optional<Destruction> by(Command command) {
    List<String> words = command.texts();
    if (words.stream().map(word -> word.toLowerCase(Locale.ROOT)).anyMatch(REHEARSALS::contains)
        || words.get(0).equals("echo")
        || words.get(0).equals("man")) {
      return Optional.empty();
    }
    Optional<Destruction> inside =
        command.words().stream()
            .filter(word -> word.quoted() && RUNS.matcher(word.text()).find())
            .flatMap(word -> ShellReader.inside(command.step(), word).stream())
            .flatMap(inner -> by(inner).stream())
            .findFirst();
    if (inside.isPresent() && !words.get(0).endsWith("grep")) {
      return inside;
    }
    return named(words)
        .map(what -> new Destruction(command.step(), command.from(), command.to(), what));
  }

  private static Optional<String> named(List<String> words) {
    String name = words.get(0).substring(words.get(0).lastIndexOf('/') + 1);
    int removal = words.indexOf("rm");
    if (removal >= 0 && !name.equals("git") && isRecursive(words.subList(removal, words.size()))) {
      return Optional.of(removal == 0 ? "rm -r" : name + " … rm");
    }
    if (name.equals("kubectl") || name.equals("oc")) {
      return cluster(name, words);
    }
    if (PLATFORMS.contains(name) || name.equals("aws")) {
      return platform(name, words);
    }
    return other(name, words);
  }

  private static boolean isRecursive(List<String> words) {
    boolean target = words.stream().skip(1).anyMatch(word -> !word.startsWith("-"));
    return target
        && words.stream()
            .anyMatch(word -> RECURSIVE.contains(word) || word.matches("-[a-zA-Z]*[rR][a-zA-Z]*"));
  }

  private static Optional<String> cluster(String name, List<String> words) {
    int at = words.indexOf("delete");
    if (at < 0 || at > 4 || at + 1 >= words.size()) {
      return Optional.empty();
    }
    List<String> things = words.subList(at + 1, words.size());
    if (things.contains("-f") || things.contains("-k")) {
      return Optional.of(name + " delete -f");
    }
    String kind = kind(things);
    boolean all = things.contains("--all") || things.contains("--force");
    return !kind.matches("[a-z][a-z.,]+")
            || SETTING.matcher(kind.split("\\.", 2)[0]).matches()
            || (!all && MADE_AGAIN.contains(kind))
        ? Optional.empty()
        : Optional.of(name + " delete " + kind);
  }

  /** The kind of what is deleted: the first word that is no option and no value of one. */
  private static String kind(List<String> things) {
    for (int i = 0; i < things.size(); i++) {
      String word = things.get(i);
      if (VALUED.contains(word)) {
        i++;
      } else if (!word.startsWith("-")) {
        return word.split("/", 2)[0].toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private static Optional<String> platform(String name, List<String> words) {
    for (int i = 1; i + 1 < words.size(); i++) {
      String word = words.get(i);
      boolean deletes =
          DELETING.contains(word)
              || (name.equals("aws") && word.matches("delete-\\w+.*|terminate-.*|deregister-.*"))
              || (name.equals("etcdctl") && word.equals("del"));
      if (deletes) {
        return Optional.of(name + " … " + word);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> other(String name, List<String> words) {
    boolean found =
        switch (name) {
          case "terraform", "tofu", "terragrunt" -> words.contains("destroy");
          case "git" -> isForcedPush(words);
          case "dd" -> words.stream().anyMatch(word -> word.startsWith("of=/dev/"));
          case "truncate" -> words.contains("-s") || words.contains("--size");
          case "find" -> words.contains("-delete");
          case "redis-cli" -> words.stream().anyMatch(word -> word.matches("(?i)flush(all|db)"));
          case "kafka-topics", "kafka-topics.sh" -> words.contains("--delete");
          case "curl" -> isDeleteRequest(words);
          default -> DISKS.contains(name) || name.startsWith("mkfs.");
        };
    return found && words.size() > 1 ? Optional.of(label(name, words)) : Optional.empty();
  }

  private static boolean isForcedPush(List<String> words) {
    return words.contains("push")
        && words.stream().anyMatch(word -> word.equals("--force") || word.equals("-f"));
  }

  private static boolean isDeleteRequest(List<String> words) {
    int option = Math.max(words.indexOf("-X"), words.indexOf("--request"));
    return words.contains("-XDELETE")
        || (option >= 0 && option + 1 < words.size() && words.get(option + 1).equals("DELETE"));
  }

  private static String label(String name, List<String> words) {
    return switch (name) {
      case "terraform", "tofu", "terragrunt" -> name + " destroy";
      case "git" -> "git push --force";
      case "find" -> "find -delete";
      case "curl" -> "curl -X DELETE";
      case "redis-cli" -> "redis-cli " + words.get(words.size() - 1).toUpperCase(Locale.ROOT);
      case "kafka-topics", "kafka-topics.sh" -> "kafka-topics --delete";
      default -> name;
    };
  }
}
