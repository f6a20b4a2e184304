package dev.casebook.search;

import dev.casebook.diagnostic.RepoPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Pages of made-up English and Chinese; the same seed gives the same pages. */
final class SyntheticCorpus {

  private static final String[] STEMS = {
    "fail", "restart", "promot", "replicat", "deploy", "configur", "connect", "monitor", "alert",
    "escalat", "recover", "verif", "rollback", "throttl", "partition", "schedul", "rotat", "expir",
    "authenticat", "queue"
  };
  private static final String[] ENDINGS = {"", "ed", "ing", "ion", "s", "er", "able", "ment", "e"};
  private static final String[] NAMES = {
    "KubePodCrashLooping",
    "orders_db_primary_down",
    "HTTPServerErrors",
    "GitLab",
    "TiDB",
    "/etc/gitlab/gitlab.rb",
    "--dry-run",
    "--all-pods",
    "job:disk_free:ratio",
    "Orders::DiskFree.update",
    "disk_free",
    "disk_frees",
    "DiskFree",
    "v1.2.3",
    "10.0.0.1",
    "S3",
    "café",
    "naïve",
    "ＴｉＤＢ",
    "team's",
    "O'Brien",
    "kube-system",
    "max_connections=200",
    "x2",
    "db",
    "database",
    "k8s",
    "kubernetes",
    "ﬁle",
    "Straße",
    "Ⅻ",
    "👍",
    "1️⃣",
    "ℹ️",
    "ภาษาไทย",
    "カタカナ",
    "ｶﾞｷﾞ",
    "ひらがな",
    "한국어",
    "עברית",
    "العربية",
    "Ωmega"
  };
  private static final String HAN = "数据库服务器故障恢复主备切换订单支付更新失败检查日志连接超时重启集群节点延迟告警升级回滚验证步骤值班负责人";
  private static final String[] KINDS = {"runbook", "incident", "postmortem", "guide"};
  private static final String[] SERVICES = {"checkout", "orders", "edge", "search", "billing"};

  private final SplittableRandom random;
  private final String[] vocabulary;

  private SyntheticCorpus(long seed, int words) {
    random = new SplittableRandom(seed);
    vocabulary = new String[words];
    for (int i = 0; i < words; i++) {
      vocabulary[i] = i < 400 ? stem(i) + ENDINGS[i % ENDINGS.length] : invented();
    }
  }

  private static String stem(int i) {
    String stem = STEMS[i / ENDINGS.length % STEMS.length];
    return i / ENDINGS.length < STEMS.length ? stem : stem + (char) ('a' + i % 26);
  }

  private String invented() {
    StringBuilder word = new StringBuilder();
    int syllables = 2 + random.nextInt(3);
    for (int i = 0; i < syllables; i++) {
      word.append("bcdfghklmnprstvw".charAt(random.nextInt(16)))
          .append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  /**
   * @param length characters of each page, about
   */
  static List<SearchPage> pages(long seed, int count, int length) {
    SyntheticCorpus corpus = new SyntheticCorpus(seed, Math.max(1_000, count * 4));
    List<SearchPage> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pages.add(corpus.page(i, length));
    }
    return pages;
  }

  private SearchPage page(int i, int length) {
    boolean chinese = i % 3 == 2;
    List<SearchPart> parts = new ArrayList<>();
    int left = length / 2 + random.nextInt(length);
    if (random.nextInt(40) == 0) {
      left *= 6;
    }
    for (int p = 0; left > 0; p++) {
      String text = text(chinese, 20 + random.nextInt(220));
      parts.add(new SearchPart(p == 0 ? "" : "h-" + p, p == 0 ? "" : text(chinese, 3), text));
      left -= text.length();
    }
    String kind = KINDS[random.nextInt(KINDS.length)];
    TreeMap<String, List<String>> facets = new TreeMap<>();
    facets.put("service", List.of(SERVICES[random.nextInt(5)], SERVICES[random.nextInt(5)]));
    facets.put("owner", random.nextBoolean() ? List.of("team:Payments") : List.of());
    LocalDate date =
        random.nextBoolean() ? LocalDate.ofEpochDay(random.nextInt(-9_000, 21_000)) : null;
    String path = kind + "s/" + SERVICES[i % 5] + "/page-" + i + ".md";
    return new SearchPage(
        new RepoPath(path),
        path.replace(".md", "/index.html"),
        text(chinese, 4),
        kind,
        date,
        chinese ? "zh-CN" : "en",
        facets,
        List.copyOf(Map.of("alert" + i % 50, 1).keySet()),
        parts,
        Standing.values()[Math.max(0, random.nextInt(8) - 5)]);
  }

  /** Words, frequent ones more often. */
  String text(boolean chinese, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      if (chinese && random.nextInt(5) != 0) {
        int from = random.nextInt(HAN.length() - 4);
        text.append(HAN, from, from + 1 + random.nextInt(4));
        text.append(random.nextInt(6) == 0 ? "，" : "");
      } else {
        text.append(word()).append(random.nextInt(9) == 0 ? ".\n" : " ");
      }
    }
    return text.toString().strip();
  }

  private String word() {
    if (random.nextInt(12) == 0) {
      return NAMES[random.nextInt(NAMES.length)];
    }
    double skewed = Math.pow(random.nextDouble(), 3);
    String word = vocabulary[(int) (skewed * vocabulary.length)];
    return random.nextInt(8) == 0
        ? word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1)
        : word;
  }

  /** Queries over the same words: words, phrases, prefixes, typos, filters, alternatives. */
  static List<String> queries(long seed, List<SearchPage> pages, int count) {
    SyntheticCorpus corpus = new SyntheticCorpus(seed, Math.max(1_000, pages.size() * 4));
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      queries.add(corpus.query(pages));
    }
    return queries;
  }

  private String query(List<SearchPage> pages) {
    SearchPage page = pages.get(random.nextInt(pages.size()));
    String text = page.parts().get(random.nextInt(page.parts().size())).text();
    int start = random.nextInt(Math.max(1, text.length() - 30));
    String cut = text.substring(start, Math.min(text.length(), start + 4 + random.nextInt(26)));
    String[] words = cut.strip().split("\\s+");
    String word = words[words.length / 2];
    String other = text(page.language().startsWith("zh"), 1);
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> cut;
      case 3 -> word + " " + other;
      case 4 -> '"' + cut + '"';
      case 5 -> word + "*";
      case 6 -> typo(word) + " " + other;
      case 7 -> word + " type:" + page.kind();
      case 8 -> word + " OR " + other + " -" + word();
      case 9 -> page.title();
      case 10 ->
          other + " service:" + SERVICES[random.nextInt(5)] + " after:20" + random.nextInt(10, 27);
      case 11 -> word + " zzyzzx " + other;
      case 12 -> NAMES[random.nextInt(NAMES.length)] + " " + other;
      default -> "alert" + random.nextInt(60) + " -\"" + other + "\" before:2024-06";
    };
  }

  private String typo(String word) {
    int at = random.nextInt(word.length());
    return word.substring(0, at)
        + "q"
        + word.substring(Math.min(word.length(), at + random.nextInt(2)));
  }
}
