package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(5)
class TitleTest {

  private static String title(String path, String text) {
    return Parsing.of(path, text).document().title();
  }

  @ParameterizedTest
  @CsvSource({
    "'# The title\n', The title",
    "'# The title #\n', The title",
    "'# The title ###\n\n# Another\n', The title",
    "'The title\n=========\n', The title",
    "'The title\n---------\n\ntext\n', The title",
    "'text\n\n# The title\n', The title",
    "'# The `title` of *it*\n', The title of it",
    "'# [The title](a.md)\n', The title",
    "'<h1 align=\"center\">The title</h1>\n\ntext\n', The title",
    "'## The title\n\ntext\n', The title",
    "'## The title\n## Summary\n## Timeline\n', The title",
    "'### The title\n#### One\n#### Two\n', The title",
    "'<!-- note -->\n\n## The title\n\ntext\n', The title",
    "'**The title**\n\ntext\n', The title",
    "'# Table of contents\n# The title\n', The title",
    "'# How to detect abuse\n', How to detect abuse",
    "'# Verify the backups\n## Why\n', Verify the backups",
    "'# 数据库连接数过高\n## 排查\n', 数据库连接数过高",
    "'# 2026-03-04 - The title\n', 2026-03-04 - The title",
    "'---\ntitle: Stated\n---\n# Heading\n', Stated",
    "'+++\ntitle = \"Stated\"\n+++\n# Heading\n', Stated",
  })
  void theTitleStandsInTheText(String text, String title) {
    assertThat(title("notes/the-file.md", text)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "redis/README.zh-CN.md, '# 运维手册\n', Redis: 运维手册",
    "README.zh-CN.md, '# 运维手册\n', 运维手册",
    "redis/failover.zh.md, text, Failover",
    "redis/release-1.10.md, text, Release 1.10",
  })
  void theLanguageOfAFileIsNotPartOfItsTitle(String path, String text, String title) {
    assertThat(title(path, text)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "'text\n'",
    "'# Summary\n\n# Timeline\n'",
    "'# Summary\n'",
    "'# 摘要\n\n# 时间线\n'",
    "'# ISSUE NAME\n'",
    "'# Incident title\n'",
    "'# <title>\n'",
    "'# YYYY-MM-DD\n'",
    "'# {{ page.title }}\n'",
    "'# {% include title %}\n'",
    "'# <%= current_page.title %>\n'",
    "'# ---\n'",
    "'# \n'",
    "'## One\n## Two\n'",
    "'text\n\n## Only heading\n'",
    "'**Summary**\n\ntext\n'",
    "'---\ntitle: \"\"\n---\n'",
    "'---\ntitle: \"{{ replace .Name }}\"\n---\n'",
    "'---\ntitle: <%= title %>\n---\n'",
  })
  void elseTheFileNameIsTheTitle(String text) {
    Parsing page = Parsing.of("notes/the-file.md", text);
    assertThat(page.document().title()).isEqualTo("The file");
    assertThat(page.provenance("title").rule()).isEqualTo("file name");
  }

  @ParameterizedTest
  @CsvSource({
    "a/the-file.md, The file",
    "a/the_file.html.md, The file",
    "a/the file.html.md.erb, The file",
    "a/The  file.md, The file",
    "a/the%20file.md, The file",
    "a/KubePodDown.md, KubePodDown",
    "a/2026-03-04-the-file.md, The file",
    "a/2026_03_04_the_file.md, The file",
    "a/20260304-the-file.md, The file",
    "a/2026-03-04 - The file.md, The file",
    "a/2026-03-the-file.md, The file",
    "a/04-03-2026-the-file.md, The file",
    "a/03-04-the_file.md, The file",
    "a/PM2026-009 - The file.md, The file",
    "a/INC-1042 The file.md, The file",
    "a/2026-03-04-INC-1042-the-file.md, The file",
    "a/001-the-file.md, The file",
    "a/0012_the_file.md, The file",
    "a/404-errors.md, 404 errors",
    "a/3-tier-design.md, 3 tier design",
    "a/24-7-support.md, 24 7 support",
    "a/the-file-2026-03-04.md, The file 2026-03-04",
    "a/2026-03-04.md, 2026-03-04",
    "a/INC-1042.md, INC 1042",
    "a/costs-in-$.md, Costs in $",
    "a/100%.md, 100%",
    "a/磁盘空间不足.md, 磁盘空间不足",
    "a/2026-03-04-支付-故障.md, 支付 故障",
    "a/redis-cluster/README.md, Redis cluster",
    "a/redis/index.html.md, Redis",
    "a/2026-03-04-outage/README.md, Outage",
    "README.md, README",
    "a/-.md, -",
  })
  void namesOfFilesBecomeReadable(String path, String title) {
    assertThat(title(path, "text\n")).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "redis/redis.md, '# Troubleshooting #\n\ntext\n', Redis: Troubleshooting",
    "redis/troubleshooting.md, '# Troubleshooting\n', Redis: Troubleshooting",
    "redis/README.md, '# Overview\n', Redis: Overview",
    "redis/fail-over.md, '# Quick start\n', Fail over: Quick start",
    "docs/overview.md, '# Overview\n', Overview",
    "redis/kibana.md, '# Quick start\n\n# How-to guides\n', Kibana: Quick start",
    "redis/overview.md, '# 概述\n', Redis: 概述",
    "redis/troubleshooting.md, '# Troubleshooting the cluster\n', Troubleshooting the cluster",
  })
  void aNameThatManyFilesShareIsQualified(String path, String text, String title) {
    assertThat(title(path, text)).isEqualTo(title);
  }

  @Test
  void theRuleSaysWhereATitleWasFound() {
    assertThat(Parsing.of("redis/a.md", "# Overview\n").provenance("title").rule())
        .isEqualTo("first heading, qualified by the path");
    assertThat(Parsing.of("redis/a.md", "**Disk**\n\ntext\n").provenance("title").rule())
        .isEqualTo("bold first line");
    assertThat(Parsing.of("redis/README.md", "text\n").provenance("title").rule())
        .isEqualTo("folder name");
  }
}
