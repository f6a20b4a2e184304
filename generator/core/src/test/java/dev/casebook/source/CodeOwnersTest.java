package dev.casebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CodeOwnersTest {

  private static final RepoPath FILE = new RepoPath("CODEOWNERS");

  private static CodeOwners parse(String text) {
    return CodeOwners.parse(FILE, RepoPath.ROOT, text);
  }

  private static String of(CodeOwners owners, String path) {
    return owners
        .of(new RepoPath(path))
        .map(match -> match.line() + " " + match.pattern() + " " + match.owners())
        .orElse("nobody");
  }

  @Test
  void theLastLineThatMatchesWins() {
    CodeOwners owners =
        parse(
            """
            # everyone's
            *            @global

            *.js         @js        # inline comment @not-an-owner
            /build/logs/ @doctocat
            docs/*       docs@example.com
            apps/        @octocat
            /scripts/    @doctocat @octocat
            **/logs      @logs
            /apps/github
            my\\ file.md  @spaces
            """);
    assertThat(of(owners, "README.md")).isEqualTo("2 * [@global]");
    assertThat(of(owners, "x/y.js")).isEqualTo("4 *.js [@js]");
    assertThat(of(owners, "build/logs/a/b.txt")).isEqualTo("9 **/logs [@logs]");
    assertThat(of(owners, "docs/start.md")).isEqualTo("6 docs/* [docs@example.com]");
    assertThat(of(owners, "docs/build-app/trouble.md")).isEqualTo("2 * [@global]");
    assertThat(of(owners, "x/docs/start.md")).isEqualTo("2 * [@global]");
    assertThat(of(owners, "x/apps/y.md")).isEqualTo("7 apps/ [@octocat]");
    assertThat(of(owners, "apps")).isEqualTo("2 * [@global]");
    assertThat(of(owners, "scripts/a/b")).isEqualTo("8 /scripts/ [@doctocat, @octocat]");
    assertThat(of(owners, "apps/github/a.md")).isEqualTo("10 /apps/github []");
    assertThat(of(owners, "a/my file.md")).isEqualTo("11 my\\ file.md [@spaces]");
    assertThat(owners.findings()).isEmpty();
  }

  @Test
  void aLineForEverythingIsWeak() {
    CodeOwners owners = parse("* @all\n/docs @docs\n");
    assertThat(owners.of(new RepoPath("a.md")).orElseThrow().weak()).isTrue();
    assertThat(owners.of(new RepoPath("docs/a.md")).orElseThrow().weak()).isFalse();
    for (String everything : new String[] {"**", "/**", "**/*", "/"}) {
      CodeOwners all = parse(everything + " @all");
      assertThat(all.of(new RepoPath("x/a.md")).orElseThrow().weak()).as(everything).isTrue();
    }
    assertThat(of(parse("/* @top"), "x/a.md")).isEqualTo("nobody");
  }

  @Test
  void sectionsAreThoseOfGitLab() {
    CodeOwners owners =
        parse(
            """
            * @all
            [Docs][2] @writers
            docs/
            /docs/api/ @api
            floating/path.md @f
            !docs/generated/
            ^[Database] @dba
            *.sql
            [DOCS]
            docs/legal/ @lawyers
            """);
    assertThat(of(owners, "x/docs/a.md")).isEqualTo("3 docs/ [@writers]");
    assertThat(of(owners, "docs/api/a.md")).isEqualTo("4 /docs/api/ [@api]");
    assertThat(of(owners, "docs/generated/a.md")).isEqualTo("1 * [@all]");
    assertThat(of(owners, "docs/legal/a.md")).isEqualTo("10 docs/legal/ [@lawyers]");
    assertThat(of(owners, "x/floating/path.md")).isEqualTo("5 floating/path.md [@f]");
    assertThat(of(owners, "docs/a.sql")).isEqualTo("8 *.sql [@dba]");
    assertThat(owners.all(new RepoPath("docs/a.sql")))
        .extracting(OwnerMatch::line)
        .containsExactly(1, 3, 8);
    assertThat(owners.findings()).isEmpty();
  }

  @Test
  void inGitLabANameWithoutASlashIsAFileAndAPatternFloats() {
    CodeOwners owners =
        CodeOwners.parse(
            new RepoPath(".gitlab/CODEOWNERS"), RepoPath.ROOT, "docs @a\nguides/*.md @b\n");
    assertThat(of(owners, "docs/x.md")).isEqualTo("nobody");
    assertThat(of(owners, "x/docs")).isEqualTo("1 docs [@a]");
    assertThat(of(owners, "x/guides/y.md")).isEqualTo("2 guides/*.md [@b]");
  }

  @Test
  void malformedLinesAreFindingsWithTheirPlace() {
    CodeOwners owners =
        parse(
            """
            a.md @ok
            !secret.md @neg
            [a-z.md @unclosed
            b.md @ok someone
            c.md @
            """);
    assertThat(owners.findings())
        .extracting(finding -> finding.location() + " " + finding.message())
        .containsExactly(
            "CODEOWNERS:2:1 '!secret.md' starts with '!', which GitHub does not support",
            "CODEOWNERS:3:1 '[a-z.md' contains '[', and GitHub does not support sets of characters",
            "CODEOWNERS:4:10 'someone' is no owner: write @user, @organisation/team or an e-mail"
                + " address",
            "CODEOWNERS:5:6 '@' is no owner: write @user, @organisation/team or an e-mail address");
    assertThat(of(owners, "a.md")).isEqualTo("1 a.md [@ok]");
    assertThat(of(owners, "b.md")).isEqualTo("nobody");
  }

  @Test
  void patternsOfASubfolderAreRelativeToIt() {
    CodeOwners owners =
        CodeOwners.parse(
            new RepoPath("content/CODEOWNERS"), new RepoPath("content"), "/runbooks/ @ops\n* @all");
    assertThat(of(owners, "runbooks/a.md")).isEqualTo("nobody");
    assertThat(of(owners, "contents/a.md")).isEqualTo("nobody");
    assertThat(of(owners, "content/runbooks/a.md")).isEqualTo("2 * [@all]");
  }

  @Test
  void linesOfWindowsAndAByteOrderMarkDoNotMatter() {
    assertThat(of(parse("\ufeff*.md @a\r\n/x/ @b\r\n"), "x/a.md")).isEqualTo("2 /x/ [@b]");
  }

  @Test
  @Timeout(20)
  void aMillionLinesTakeLinearTime() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_000_000; i++) {
      text.append("/d").append(i).append("/ @a\n");
    }
    CodeOwners owners = parse(text.toString());
    for (int i = 0; i < 10_000; i++) {
      assertThat(owners.of(new RepoPath("d" + i + "/x.md"))).isPresent();
    }
  }

  @Test
  @Timeout(20)
  void aMillionPatternsThatMustBeTriedAreNotTried() {
    CodeOwners owners = parse("**/*a*a*a*a*b @x\n".repeat(1_000_000));
    for (int i = 0; i < 10; i++) {
      assertThat(owners.of(new RepoPath("a".repeat(200) + "/" + "a".repeat(200)))).isEmpty();
    }
    assertThat(owners.findings()).hasSize(101);
  }

  @Test
  @Timeout(20)
  void hundredsOfThousandsOfSectionsAreNotSearched() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300_000; i++) {
      text.append("[s").append(i).append("]\nb.md @x\n");
    }
    CodeOwners owners = parse(text.toString());
    assertThat(owners.all(new RepoPath("b.md"))).hasSizeLessThan(1000);
    assertThat(owners.findings()).hasSize(101);
  }
}
