package dev.casebook;

/** Told how far a build is; may be called from any thread. */
public interface Progress {

  /** Tells nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public void begin(Stage stage, int total) {}

        @Override
        public void advance() {}
      };

  /**
   * A stage begins.
   *
   * @param total the number of steps; 0 when unknown
   */
  void begin(Stage stage, int total);

  /** One step of the current stage is done. */
  void advance();
}
