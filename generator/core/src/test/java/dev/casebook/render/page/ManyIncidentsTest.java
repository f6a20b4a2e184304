package dev.casebook.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.Document;
import dev.casebook.model.Milestone;
import dev.casebook.render.DemoSite;
import dev.casebook.render.PageModel;
import dev.casebook.render.SiteModel;
import dev.casebook.render.TemplateEngine;
import dev.casebook.trends.IncidentFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A page of trends stays light with as many incidents as a large organisation has in ten years. */
class ManyIncidentsTest {

  private static final int INCIDENTS = 5_000;
  private static final int MOST_BYTES = 400_000;

  @Test
  @Timeout(60)
  void a_page_of_five_thousand_incidents_is_light() throws IOException {
    SiteModel site = DemoSite.model(incidents(), DemoSite.settings());
    PageModel page =
        SitePages.of(site).stream()
            .filter(each -> each.path().value().equals("trends/index.html"))
            .findFirst()
            .orElseThrow();
    String html = new TemplateEngine(site.theme()).render(page);
    assertThat(html).contains("5000", "c-crowd");
    assertThat(zipped(html)).isLessThan(MOST_BYTES);
  }

  private static List<Document> incidents() {
    Random random = new Random(20_260_401L);
    List<Document> incidents = new ArrayList<>();
    for (int i = 0; i < INCIDENTS; i++) {
      int minutesAgo = random.nextInt(3650 * 1440) + 60_000;
      Instant start = DemoSite.AS_OF.minus(Duration.ofMinutes(minutesAgo));
      Duration took = Duration.ofMinutes(1 + (long) (55 * Math.exp(1.3 * random.nextGaussian())));
      incidents.add(
          IncidentFixture.incident("INC-" + i, text(start))
              .severity("P" + random.nextInt(4))
              .services("payments")
              .at(Milestone.DETECTED, text(start.plus(took.dividedBy(4))))
              .at(Milestone.ACKNOWLEDGED, text(start.plus(took.dividedBy(3))))
              .at(Milestone.MITIGATED, text(start.plus(took)))
              .at(Milestone.RESOLVED, text(start.plus(took.multipliedBy(2))))
              .build()
              .main());
    }
    return incidents;
  }

  private static String text(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toString();
  }

  private static int zipped(String html) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(html.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
