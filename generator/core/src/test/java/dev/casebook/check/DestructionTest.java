package dev.casebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.MarkdownParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestructionTest {

  private static final RepoPath PATH = new RepoPath("runbooks/a.md");

  /** What is destructive in a text, with its place. */
  private static List<String> destructions(String markdown) {
    HeaderBuilder header = new HeaderBuilder(PATH.value());
    var runbook =
        new dev.casebook.model.Runbook(
            header.header(),
            new MarkdownParser().parse(PATH, markdown, 0).body(),
            List.of(),
            List.of(),
            List.of(),
            null);
    return Script.of(runbook).steps().stream()
        .flatMap(step -> Destruction.in(step).stream())
        .map(
            each -> {
              SourceLocation at = each.step().at(each.from(), each.to());
              return "%d:%d-%d %s".formatted(at.line(), at.column(), at.endColumn(), each.what());
            })
        .toList();
  }

  private static String block(String language, String code) {
    return "```" + language + "\n" + code + "\n```\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "rm -rf /var/lib/pg → rm -r",
        "sudo -u postgres rm -Rf $DATA → rm -r",
        "cd /srv && rm -r old → rm -r",
        "find /srv -name core -delete → find -delete",
        "ls old | xargs -I each rm -rf each → rm -r",
        "gsutil -m rm -r gs://bucket/x → gsutil … rm",
        "knife ssh roles:db 'sudo rm -rf /srv/data' → rm -r",
        "kubectl -n db delete pvc data-0 → kubectl delete pvc",
        "oc delete deployment/api → oc delete deployment",
        "kubectl delete pod api-0 --force → kubectl delete pod",
        "kubectl delete -f all.yaml → kubectl delete -f",
        "terraform destroy -auto-approve → terraform destroy",
        "git push --force origin main → git push --force",
        "dd if=/dev/zero of=/dev/sdb → dd",
        "mkfs.ext4 /dev/sdb1 → mkfs.ext4",
        "truncate -s 0 /var/log/app.log → truncate",
        "redis-cli -n 3 flushall → redis-cli FLUSHALL",
        "curl -X DELETE https://es/index → curl -X DELETE",
        "aws ec2 terminate-instances --instance-ids i-1 → aws … terminate-instances",
        "gcloud compute disks delete disk-1 → gcloud … delete",
        "helm uninstall api → helm … uninstall",
        "psql -c 'DROP TABLE orders' → DROP TABLE",
      })
  void commandsThatCannotBeTakenBackAreKnown(String command, String what) {
    assertThat(destructions(block("sh", command))).hasSize(1).first().asString().endsWith(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rm notes.txt",
        "echo rm -rf /",
        "# rm -rf /",
        "grep 'rm -rf' history",
        "git rm -r old",
        "terraform plan -destroy",
        "terraform destroy --dry-run",
        "kubectl delete pod api-0",
        "kubectl delete --dry-run=client pvc data-0",
        "kubectl get pvc",
        "kubectl -n web delete hpa api",
        "oc delete storageautoscaler.odf.openshift.io small",
        "git push origin main",
        "dd if=/dev/sda of=image.bin",
        "curl -X POST https://es/index",
        "redis-cli info",
        "aws s3 ls",
        "man rm",
      })
  void otherCommandsAreNot(String command) {
    assertThat(destructions(block("sh", command))).isEmpty();
  }

  @Test
  void onlyWhatASessionTypedIsRead() {
    assertThat(
            destructions(
                block(
                    "console",
                    """
                    $ kubectl get pvc
                    rm -rf is what this prints
                    db@host:~$ rm -r \\
                        /srv/old
                    [root@db-0 ~]# ls\
                    """)))
        .containsExactly("4:12-19 rm -r");
  }

  @Test
  void statementsOfADatabaseHaveTheirPlace() {
    assertThat(
            destructions(
                "1. Now `TRUNCATE jobs`, never `TRUNCATE` alone.\n\n"
                    + "   ```sql\n   -- DROP TABLE x\n   DELETE   FROM jobs;\n   ```\n\n"
                    + block("python", "DROP TABLE x")))
        .containsExactly("1:9-17 TRUNCATE", "5:4-17 DELETE FROM");
  }

  @Test
  void aDocumentInPlaceIsNoCommand() {
    assertThat(destructions(block("sh", "cat <<EOF > x.sh\nrm -rf /srv\nEOF\nrm -rf /tmp/x")))
        .containsExactly("5:1-14 rm -r");
  }

  @Test
  @Timeout(10)
  void hostileCommandsTakeNoTime() {
    for (String part :
        List.of("\"", "\\", "<a", "$ ", "<<E\n", "rm -", "'", "drop table ", "[x] $ ")) {
      assertThat(destructions(block("", part.repeat(20_000)))).isNotNull();
    }
  }
}
