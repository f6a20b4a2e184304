package dev.casebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.Casebook;
import dev.casebook.CasebookRequest;
import dev.casebook.Progress;
import dev.casebook.diagnostic.LineFormatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules for runbooks leave alone, and what they say of many. */
class RunbookChecksTest {

  private final Map<String, String> files = new TreeMap<>();

  @TempDir private Path folder;

  /** What one rule says, a line per finding. */
  private String findings(String rule) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    CasebookRequest request =
        new CasebookRequest(folder, null, null, null, null, Instant.EPOCH, null, null, 1);
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      return new LineFormatter()
          .format(
              casebook.check(false).findings().stream()
                  .filter(finding -> finding.rule().id().equals(rule))
                  .toList())
          .lines()
          .map(
              line ->
                  line.replace("info[" + rule + "]: ", "").replace("warning[" + rule + "]: ", ""))
          .collect(Collectors.joining("\n"));
    }
  }

  private RunbookChecksTest with(String path, String text) {
    files.put(path, text);
    return this;
  }

  private RunbookChecksTest runbook(String text) {
    return with("runbooks/a.md", text);
  }

  @Test
  void aWarningAboveAndACheckBelowMakeADestructiveCommandFine() throws IOException {
    runbook(
        """
        # A

        ## Mitigation

        Never do this on the leader.

        ### Empty the disk

        ```sh
        rm -rf /srv/old # frees 40 GB
        df -h /srv
        ```
        """);
    assertThat(findings("destructive-command")).isEmpty();
  }

  @Test
  void aRunbookThatSaysHowRiskyItIsWarnsOnItsPage() throws IOException {
    runbook(
        "---\nrisk: destructive\n---\n# A\n\nRun `rm -rf /srv/old`; then 40 GB should be free.\n");
    assertThat(findings("destructive-command")).isEmpty();
  }

  @Test
  void aSectionCalledVerificationChecksWhatWasDone() throws IOException {
    runbook(
        """
        # A

        ## Mitigation

        Run `rm -rf /srv/old`.

        ## Verification

        `df -h` should show 40 GB.
        """);
    assertThat(findings("destructive-command"))
        .isEqualTo(
            "runbooks/a.md:5:6: 'rm -r' cannot be taken back, and no warning stands before it");
  }

  @Test
  void whatIsMissingAfterSeveralCommandsIsMissingAfterTheLast() throws IOException {
    runbook(
        """
        # A

        ## Mitigation

        Make sure that nobody uses it.

            gcloud compute instances delete db-0

        Both should be gone.

        ## Clean up

        Only after a backup:

            gcloud compute disks delete db-0-data

        Check the console, then:

            knife node delete db-0
        """);
    assertThat(findings("destructive-command"))
        .isEqualTo(
            "runbooks/a.md:19:5: 'knife … delete' cannot be taken back, and nothing after it tells"
                + " whether it worked");
  }

  @Test
  void whatGoesOnOnceSomethingIsThereWasVerified() throws IOException {
    runbook(
        """
        # A

        Careful, its data are lost:

            oc delete pvc data-0

        Once all the pods are rescheduled, uncordon the node.
        """);
    assertThat(findings("destructive-command")).isEmpty();
  }

  @Test
  void aCommandThatAnOutputProposesIsNoStep() throws IOException {
    String block = "```\nBroken: a\ngsutil rm -r gs://a/b\n```\n";
    runbook("# A\n\nThe output will show something like this:\n\n" + block);
    assertThat(findings("destructive-command")).isEmpty();
    runbook("# A\n\nThen remove it:\n\n" + block);
    assertThat(findings("destructive-command")).contains("a.md:7:1: 'gsutil … rm'");
  }

  @Test
  void aMitigationThatIsEmptyOrNothingToDo() throws IOException {
    runbook("# A\n\n## Mitigation\n\n## Escalation\n\nAna.\n")
        .with("runbooks/b.md", "# B\n\n## 处置步骤\n\n无需处理，会自动恢复。\n")
        .with("runbooks/c.md", "# C\n\n**Mitigation**\n\n- Call the vendor.\n");
    assertThat(findings("mitigation-without-command"))
        .isEqualTo(
            """
            runbooks/a.md:3:1: 'Mitigation' is empty
            runbooks/c.md:3:1: 'Mitigation' has no command and no link\
            """);
  }

  @Test
  void aRunbookThatIsWithheldIsNotCalledEmpty() throws IOException {
    String secret = "gh" + "p_q7Zk2LmP9xVb4Nw8Rt6Yc1Hd3Fg5Js0Kq7Zk";
    runbook("# A\n\n## Mitigation\n\nUse `" + secret + "`.\n");
    assertThat(findings("mitigation-without-command")).isEmpty();
  }

  @Test
  void manyRunbooksWithoutAContactAreOneFinding() throws IOException {
    for (int i = 10; i < 22; i++) {
      with("runbooks/n" + i + ".md", "# N " + i + "\n\nRestart `it`.\n");
      with("runbooks/c" + i + ".md", "# C " + i + "\n\nAsk in #platform-oncall.\n");
    }
    assertThat(findings("missing-contact"))
        .isEqualTo("runbooks/n10.md: 12 runbooks tell nobody to reach");
  }

  @Test
  void blanksThatTheTextOrTheCommandsExplainAreFine() throws IOException {
    runbook(
        """
        # A

        The realm is in the alert.

        ```sh
        oc get servicemonitor -n <namespace>
        oc describe servicemonitor <SERVICEMONITOR_NAME>
        patronictl list <realm> {{realm-name}} $REALM
        nc -vz <address from the first step> 5432
        for each in $CHUNK1 $CHUNK2; do echo $HOME $each; done
        ```

        ```
        Failed for <REDACTED_THING>
        ```
        """);
    assertThat(findings("unexplained-placeholder"))
        .isEqualTo("runbooks/a.md:10:13: nothing says what goes in place of '$CHUNK1'");
  }

  @Test
  void aHostThatTheTitleNamesIsMeant() throws IOException {
    runbook(
        "# What to do when bastion-02 hangs\n\n```sh\nssh bastion-02\nssh web-01 uptime\n```\n");
    assertThat(findings("hard-coded-host"))
        .isEqualTo("runbooks/a.md:5:5: 'web-01' is one host; the next incident has another");
  }

  @Test
  void anAlertThatTheOpeningNamesNeedsNoWordInTheTitle() throws IOException {
    runbook("---\nalerts: [ReplicaLagHigh]\n---\n# Storage\n\nThe lag of a replica grows.\n")
        .with("runbooks/b.md", "---\nalerts: [ReplicaLagHigh]\n---\n# 存储\n\n磁盘。\n");
    assertThat(findings("title-unlike-alert")).isEmpty();
  }

  @Test
  void aDraftMaySayThatSomethingIsStillToCome() throws IOException {
    String record = "\nseverity: P1\n---\n# Down\n\n## Lessons\n\nTBD\n\n## YYYY-MM-DD\n";
    with("postmortems/2026-01-02-a.md", "---\nid: I-1\nstatus: draft" + record)
        .with("postmortems/2026-01-03-b.md", "---\nid: I-2\nstatus: final" + record);
    assertThat(findings("template-leftover"))
        .isEqualTo(
            """
            postmortems/2026-01-02-a.md:12:1: 'YYYY-MM-DD' was never filled in
            postmortems/2026-01-03-b.md:10:1: 'TBD' was never filled in
            postmortems/2026-01-03-b.md:12:1: 'YYYY-MM-DD' was never filled in\
            """);
  }

  @Test
  void whatMostDocumentsKeepOfATemplateIsMeantToStay() throws IOException {
    String kept = "All times are in UTC unless a row says otherwise.";
    with(
        "runbooks/template.md",
        "# Template\n\n" + kept + "\n\nWhat does the reader see first of all?\n");
    for (int i = 0; i < 8; i++) {
      with("runbooks/r" + i + ".md", "# R " + i + "\n\n" + kept + "\n");
    }
    runbook("# A\n\nWhat does the reader see first of all?\n");
    assertThat(findings("template-leftover"))
        .isEqualTo("runbooks/a.md:3:1: this is still the text of the template");
  }
}
