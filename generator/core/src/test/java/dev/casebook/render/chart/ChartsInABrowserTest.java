package dev.casebook.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.browser.Browser;
import dev.casebook.browser.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChartsInABrowserTest {

  private static final Path FOLDER = Path.of("target", "charts");

  @Test
  void charts_fit_a_phone_and_a_desk_and_stay_legible() throws Exception {
    Files.createDirectories(FOLDER);
    try (Browser browser = Browser.start()) {
      for (String language : new String[] {"en", "zh"}) {
        Path file = FOLDER.resolve(language + ".html");
        Files.writeString(file, SamplePage.html(language, 34));
        Page page = browser.newPage();
        for (int width : new int[] {320, 390, 1440}) {
          for (String scheme : new String[] {"light", "dark"}) {
            page.resize(width, 900);
            page.media("prefers-color-scheme", scheme);
            page.open(file.toUri());
            Files.write(
                FOLDER.resolve(language + "-" + width + "-" + scheme + ".png"),
                page.screenshot(true));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s at %d", language, width)
                .isEqualTo(true);
            assertThat(page.evaluate(SMALLEST_TEXT)).isEqualTo(true);
            assertThat(page.evaluate(OVERLAPPING_AXIS_LABELS)).isEqualTo("");
            assertThat(page.problems()).isEmpty();
          }
        }
      }
    }
  }

  private static final String SMALLEST_TEXT =
      "[...document.querySelectorAll('svg text')].every("
          + "t => parseFloat(getComputedStyle(t).fontSize) >= 11)";

  /** Axis labels and the labels of events, targets and medians, that touch within one chart. */
  private static final String OVERLAPPING_AXIS_LABELS =
      """
      (() => {
        const bad = [];
        for (const svg of document.querySelectorAll('svg')) {
          const boxes = [...svg.querySelectorAll('text')]
            .filter(t => getComputedStyle(t).display !== 'none')
            .map(t => [t.textContent, t.getBoundingClientRect()]);
          for (let i = 0; i < boxes.length; i++) {
            for (let j = i + 1; j < boxes.length; j++) {
              const [s, a] = boxes[i], [t, b] = boxes[j];
              if (a.left < b.right - 1 && b.left < a.right - 1
                  && a.top < b.bottom - 3 && b.top < a.bottom - 3) {
                bad.push(svg.getAttribute('aria-labelledby') + ': ' + s + ' / ' + t);
              }
            }
          }
        }
        return bad.join('; ');
      })()""";
}
