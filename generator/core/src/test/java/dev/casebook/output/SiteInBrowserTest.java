package dev.casebook.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.browser.Browser;
import dev.casebook.browser.Page;
import dev.casebook.render.DemoSite;
import dev.casebook.write.InMemorySiteWriter;
import dev.casebook.write.OutputPath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser, opened as files under their own policy. */
class SiteInBrowserTest {

  private static final String RUNBOOK = "runbooks/payments/db-failover/index.html";

  @TempDir static Path folder;

  private static Browser browser;
  private Page page;

  @BeforeAll
  static void writesTheSite() throws Exception {
    browser = Browser.start();
    InMemorySiteWriter writer = new InMemorySiteWriter();
    writer.write(
        SiteOutputs.standard()
            .files(DemoSite.model(DemoSite.documents(), DemoSite.settingsWithoutUrl())));
    for (Map.Entry<OutputPath, byte[]> file : writer.files().entrySet()) {
      Path target = folder.resolve(file.getKey().value());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  @AfterAll
  static void stops() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void opensATab() throws Exception {
    page = browser.newPage();
    page.resize(1280, 900);
  }

  @AfterEach
  void nothingWentWrongAndNothingCameFromElsewhere() {
    assertThat(page.problems()).isEmpty();
    assertThat(page.requests())
        .allMatch(address -> address.startsWith("file:") || address.startsWith("data:"));
  }

  private void open(String path, String query) throws Exception {
    page.open(URI.create(folder.resolve(path).toUri() + query));
  }

  @Test
  void fillsParametersFromTheAddressIntoEveryCommand() throws Exception {
    open(RUNBOOK, "?cluster=live-2");
    assertThat(page.evaluate("document.querySelector('input[data-param=cluster]').value"))
        .isEqualTo("live-2");
    assertThat(page.evaluate("document.querySelector('pre').textContent").toString())
        .contains("--context live-2 ", "pg-live-2.example.test")
        .doesNotContain("{{cluster}}");
    page.evaluate(
        "(()=>{const i=document.querySelector('input[data-param=cluster]');"
            + "i.value='Not Good!';i.dispatchEvent(new Event('input'))})()");
    assertThat(page.evaluate("document.querySelector('pre').textContent").toString())
        .contains("{{cluster}}");
  }

  @Test
  void keepsTickedStepsWithTheirTimes() throws Exception {
    open(RUNBOOK, "");
    assertThat(page.evaluate("document.querySelector('#Run').hidden")).isEqualTo(true);
    page.evaluate("document.querySelectorAll('.tick')[1].click()");
    page.evaluate("document.querySelector('li.task input').click()");
    assertThat(page.evaluate("document.querySelector('#Run p').textContent").toString())
        .startsWith("2 of 7 steps");
    assertThat(page.evaluate("document.querySelector('li.done .did').textContent").toString())
        .matches("\\d\\d:\\d\\d UTC");
    open(RUNBOOK, "?again");
    assertThat(page.evaluate("document.querySelectorAll('li.done').length")).isEqualTo(2);
    page.evaluate("document.querySelector('[data-run=reset]').click()");
    assertThat(page.evaluate("document.querySelectorAll('li.done').length")).isEqualTo(0);
  }

  @Test
  void findsARunbookFromAnyPage() throws Exception {
    open("policy/index.html", "");
    page.evaluate("document.querySelector('.find').click()");
    page.waitFor("document.activeElement.closest('dialog') !== null");
    page.type("failover");
    page.waitFor("document.querySelectorAll('.shits a').length > 0");
    assertThat(page.evaluate("document.querySelector('.shits b').textContent"))
        .isEqualTo("Fail over the orders database");
    assertThat(page.evaluate("document.querySelector('.snote').textContent").toString())
        .contains("result");
    page.press("ArrowDown");
    assertThat(
            page.evaluate(
                "document.getElementById(document.activeElement.getAttribute("
                    + "'aria-activedescendant')).href"))
        .asString()
        .contains("runbooks/payments/db-failover/index.html");
    assertThat(page.evaluate("document.querySelectorAll('[aria-selected=true]').length"))
        .isEqualTo(1);
    page.evaluate("document.querySelector('dialog button').click()");
    page.waitFor("!document.querySelector('dialog').open");
  }

  @Test
  void enterOpensTheResultAndTheQueryIsRemembered() throws Exception {
    open("search/index.html", "?q=failover");
    page.waitFor("document.querySelectorAll('.shits a').length > 0");
    page.press("Enter");
    page.waitFor("location.pathname.endsWith('runbooks/payments/db-failover/index.html')");
    open("search/index.html", "");
    page.waitFor("document.querySelectorAll('.skinds button').length === 2");
    assertThat(page.evaluate("document.querySelector('.skinds button').textContent"))
        .isEqualTo("failover");
    page.evaluate("document.querySelector('.skinds button:last-child').click()");
    assertThat(page.evaluate("document.querySelectorAll('.skinds button').length")).isEqualTo(0);
  }

  @Test
  void theSearchPageNarrowsAndSorts() throws Exception {
    open("search/index.html", "?q=type%3Arunbook");
    page.waitFor("document.querySelectorAll('.spicks select').length > 1");
    page.evaluate(
        "choose('Order', 'title'); function choose(name, value) {"
            + " const list = document.querySelector('.spicks [name=\"' + name + '\"]');"
            + " list.value = value; list.dispatchEvent(new Event('change')); }");
    page.waitFor(
        "(() => { const t = [...document.querySelectorAll('.shits b')].map((e) =>"
            + " e.textContent.toLowerCase()); return t.length > 1 && t.join() ==="
            + " t.slice().sort().join() && document.querySelector('[name=Order]').value ==="
            + " 'title'; })()");
    Object before = page.evaluate("document.querySelector('.snote').textContent");
    page.evaluate(
        "(() => { const list = document.querySelector('.spicks [name=Service]');"
            + " list.value = list.options[1].value; list.dispatchEvent(new Event('change')); })()");
    page.waitFor("document.querySelector('.snote').textContent !== '" + before + "'");
  }

  @Test
  void aCorrectedQueryCanBeAskedAsTyped() throws Exception {
    open("search/index.html", "?q=failovr");
    page.waitFor("document.querySelectorAll('.snote button').length === 1");
    assertThat(page.evaluate("document.querySelectorAll('.shits a').length")).isNotEqualTo(0);
    page.evaluate("document.querySelector('.snote button').click()");
    page.waitFor("document.querySelectorAll('.shits a').length === 0");
  }

  @Test
  void aMarkTellsItsIncidentOnFocusAndArrowsWalkFromMarkToMark() throws Exception {
    open("trends/index.html", "");
    String first = "document.querySelector('.c-durations')";
    assertThat(page.evaluate(first + ".querySelectorAll('a[tabindex=\"0\"]').length")).isEqualTo(1);
    page.evaluate(first + ".querySelector('a[tabindex=\"0\"]').focus()");
    String told = "document.querySelector('.c-tip').textContent";
    Object newest = page.evaluate(told);
    assertThat(newest)
        .isEqualTo(page.evaluate("document.activeElement.querySelector('title').textContent"));
    page.press("ArrowLeft");
    assertThat(page.evaluate(told)).isNotEqualTo(newest);
    assertThat(page.evaluate("document.querySelector('.c-tip').hidden")).isEqualTo(false);
    page.evaluate("document.activeElement.blur()");
    assertThat(page.evaluate("document.querySelector('.c-tip').hidden")).isEqualTo(true);
  }

  @Test
  void theAddressOfAnAlertLeadsToItsRunbookAndKeepsTheFragment() throws Exception {
    open("index.html", "");
    page.evaluate("location.href = 'alerts/OrdersDbPrimaryDown/index.html#verification'");
    page.waitFor("location.pathname.endsWith('/" + RUNBOOK + "')");
    assertThat(page.evaluate("location.hash")).isEqualTo("#verification");
  }

  @Test
  void aHeadingThatWasRenamedIsFoundByItsWords() throws Exception {
    open(RUNBOOK, "#verification-steps");
    page.waitFor("document.readyState === 'complete'");
    assertThat(
            page.evaluate(
                "Math.abs(document.getElementById('verification').getBoundingClientRect().top) <"
                    + " 200 || scrollY + innerHeight >= document.documentElement.scrollHeight - 2"))
        .isEqualTo(true);
    open(RUNBOOK, "?again#nothing-like-it");
    assertThat(page.evaluate("scrollY")).isEqualTo(0);
  }

  @Test
  void findsChinese() throws Exception {
    open("search/index.html", "?q=%E4%BB%98%E6%AC%BE");
    page.waitFor("document.querySelectorAll('.shits a').length > 0");
    assertThat(page.evaluate("document.querySelector('.shits b').textContent"))
        .isEqualTo("已付款但订单未更新");
  }

  @Test
  void keepsTheChosenColours() throws Exception {
    open("index.html", "");
    String background = "getComputedStyle(document.body).backgroundColor";
    Object light = page.evaluate(background);
    page.evaluate("(()=>{const b=document.querySelector('.scheme');b.click();b.click()})()");
    assertThat(page.evaluate("document.documentElement.dataset.scheme")).isEqualTo("dark");
    assertThat(page.evaluate(background)).isNotEqualTo(light);
    open("health/index.html", "");
    assertThat(page.evaluate("document.documentElement.dataset.scheme")).isEqualTo("dark");
    page.evaluate("document.querySelector('.scheme').click()");
    assertThat(page.evaluate(background)).isEqualTo(light);
  }

  @Test
  void filtersAndSortsTheIncidents() throws Exception {
    open("incidents/index.html", "");
    page.evaluate(
        "(()=>{const s=document.querySelector('[data-by=severity]');"
            + "s.value='P0';s.dispatchEvent(new Event('input'))})()");
    assertThat(page.evaluate("document.querySelectorAll('#Rows tbody tr:not([hidden])').length"))
        .isEqualTo(3);
    page.evaluate("document.querySelector('#Rows thead button').click()");
    assertThat(page.evaluate("document.querySelector('#Rows th[aria-sort]').textContent"))
        .isEqualTo("Incident");
  }

  @Test
  void noPageIsWiderThanASmallPhone() throws Exception {
    page.resize(320, 700);
    for (String path :
        List.of(
            "index.html",
            "incidents/index.html",
            "runbooks/index.html",
            "trends/index.html",
            "health/index.html",
            "findings/index.html",
            "policy/index.html",
            "learn/index.html",
            "all/index.html",
            "search/index.html",
            "alerts/index.html",
            RUNBOOK,
            "postmortems/2026-10-14-0/index.html",
            "paths/engineer/index.html",
            "drills/2026-q2/index.html")) {
      open(path, "");
      assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
          .as(path)
          .isLessThanOrEqualTo(320);
    }
  }

  @Test
  void aRunbookReadsWithoutScripts() throws Exception {
    page.scripts(false);
    open(RUNBOOK, "");
    assertThat(page.evaluate("document.querySelector('article').innerText").toString())
        .contains("Promote the replica", "cluster", "The cluster that fails")
        .doesNotContain("Copy as timeline");
    assertThat(page.evaluate("document.querySelectorAll('button').length")).isNotNull();
    assertThat(page.evaluate("document.querySelector('.scheme').offsetParent")).isNull();
  }
}
