package dev.casebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Runs stages, one after the other: tells the progress, and keeps how long each took. */
final class StageClock {

  private final Progress progress;
  private final List<StageTiming> timings = new ArrayList<>();

  StageClock(Progress progress) {
    this.progress = progress;
  }

  /**
   * Runs a stage.
   *
   * @param total the number of its steps; 0 when unknown
   * @param work calls {@link Progress#advance} of what it is given for each step
   * @param count how much it did
   */
  <T> T run(Stage stage, int total, Function<Progress, T> work, ToIntFunction<T> count) {
    progress.begin(stage, total);
    long start = System.nanoTime();
    T result = work.apply(progress);
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    timings.add(new StageTiming(stage, count.applyAsInt(result), taken));
    return result;
  }

  List<StageTiming> timings() {
    return List.copyOf(timings);
  }
}
