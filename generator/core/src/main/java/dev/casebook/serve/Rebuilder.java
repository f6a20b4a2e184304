package dev.casebook.serve;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Runs a task when a fingerprint has changed and then stood still for a moment. */
public final class Rebuilder implements AutoCloseable {

  private static final long LOOK_MILLIS = 400;
  private static final long QUIET_MILLIS = 150;

  /** A sweep may take this share of the time at most. */
  private static final int SHARE = 8;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "casebook-watch");
            thread.setDaemon(true);
            return thread;
          });
  private final LongSupplier fingerprint;
  private final Runnable task;
  private long last;
  private boolean dirty;

  private Rebuilder(LongSupplier fingerprint, Runnable task) {
    this.fingerprint = fingerprint;
    this.task = task;
  }

  /**
   * Starts looking.
   *
   * @param before the fingerprint of what the task has already seen
   */
  public static Rebuilder start(long before, LongSupplier fingerprint, Runnable task) {
    Rebuilder rebuilder = new Rebuilder(fingerprint, task);
    rebuilder.last = before;
    rebuilder.schedule(LOOK_MILLIS);
    return rebuilder;
  }

  /** Waits until the calling thread is interrupted. */
  public void runUntilInterrupted() throws InterruptedException {
    if (!clock.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
      throw new IllegalStateException("Bug: the end of time");
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private void schedule(long millis) {
    if (!clock.isShutdown()) {
      ScheduledFuture<?> unused = clock.schedule(this::look, millis, TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    long taken = 0;
    try {
      long start = System.nanoTime();
      long now = fingerprint.getAsLong();
      taken = Duration.ofNanos(System.nanoTime() - start).toMillis();
      boolean quiet = now == last;
      last = now;
      if (quiet && dirty) {
        dirty = false;
        task.run();
      } else {
        dirty = dirty || !quiet;
      }
    } finally {
      schedule(Math.max(dirty ? QUIET_MILLIS : LOOK_MILLIS, taken * SHARE));
    }
  }
}
