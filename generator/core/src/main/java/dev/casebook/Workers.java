package dev.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Threads with a stack deep enough for hostile Markdown, whose results come back in the order of
 * the input.
 */
final class Workers implements AutoCloseable {

  /** Flexmark recurses on nesting; 64 MiB held for every pattern up to 128 kB. */
  private static final long STACK_BYTES = 64L << 20;

  /** Inputs per task: few enough to balance, enough to keep the queue cheap. */
  private static final int BATCH = 32;

  private final ExecutorService executor;

  Workers(int threads) {
    ThreadGroup group = new ThreadGroup("casebook");
    executor =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(group, task, "casebook-worker", STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Applies the function to each input; a failure of one fails the call, after all have ended. */
  <A, B> List<B> map(List<A> inputs, Function<A, B> function) {
    return map(inputs, BATCH, function);
  }

  /** The same for a few inputs of which some may take long. */
  <A, B> List<B> each(List<A> inputs, Function<A, B> function) {
    return map(inputs, 1, function);
  }

  private <A, B> List<B> map(List<A> inputs, int size, Function<A, B> function) {
    List<Future<List<B>>> batches = new ArrayList<>();
    for (int from = 0; from < inputs.size(); from += size) {
      List<A> batch = inputs.subList(from, Math.min(inputs.size(), from + size));
      batches.add(executor.submit(() -> batch.stream().map(function).toList()));
    }
    List<B> results = new ArrayList<>(inputs.size());
    batches.forEach(batch -> results.addAll(await(batch)));
    return results;
  }

  /** Runs one task beside others. */
  <B> Future<B> start(Callable<B> task) {
    return executor.submit(task);
  }

  /** The result of a task; what it threw is thrown here. */
  static <B> B await(Future<B> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("Bug: a stage threw a checked exception", e.getCause());
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
