package dev.casebook;

import java.time.Duration;

/** How much a stage did, and how long it took. */
public record StageTiming(Stage stage, int count, Duration duration) {}
